using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FranceConnect.Sdk.Simulator;

/// <summary>
/// The fixtures of API Particulier's staging, replayed from a folder by its rule: the whole map of parameters is equal, or the answer
/// is the folder's <c>404.yaml</c>.
/// </summary>
internal sealed class StagingFixtures
{
    private const string Tokens = "france_connect";
    private const string Fallback = "404.yaml";
    private const int MaximumFiles = 5_000;

    private readonly Dictionary<string, Dictionary<string, StagingFixture>> _folders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonObject> _introspections = new(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">The folder is not there, or a file of it cannot be read (FCS9009).</exception>
    public StagingFixtures(string path)
    {
        if (!Directory.Exists(path))
        {
            throw new ArgumentException(
                $"FCS9009: the folder of staging fixtures '{path}' does not exist.",
                nameof(path)
            );
        }

        var files = Directory
            .EnumerateFiles(path, "*.y*ml", SearchOption.AllDirectories)
            .Take(MaximumFiles)
            .Order(StringComparer.Ordinal);
        foreach (var file in files)
        {
            Add(Path.GetFileName(Path.GetDirectoryName(file)!), StagingFixture.Read(file));
        }
    }

    /// <summary>The claims a fake token stands for, or null when the word is none.</summary>
    public JsonObject? FindIntrospection(string token) => _introspections.GetValueOrDefault(token);

    /// <summary>The fixture of a call: always one, be it a « not found » of its provider.</summary>
    public StagingFixture Find(ApiCall call)
    {
        var folder = _folders.GetValueOrDefault(call.Endpoint.FixtureFolder(call.Modality)) ?? [];
        return folder.TryGetValue(StagingFixture.KeyOf(Parameters(call)), out var exact) ? exact
            : folder.TryGetValue(Fallback, out var notFound) ? notFound
            : new StagingFixture(
                Fallback,
                new Dictionary<string, string>(),
                call.Endpoint.Provider.NotFound.Status,
                call.Endpoint.Provider.NotFound.Render()
            );
    }

    /// <summary>The map of parameters of a call, <c>recipient</c> left out.</summary>
    public static IReadOnlyDictionary<string, string> Parameters(ApiCall call)
    {
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        if (call is { Modality: Modality.FranceConnect, Endpoint.Provider: var provider })
        {
            if (provider != ApiProvider.Ants)
            {
                AddCitizen(map, call);
            }
        }
        else if (call.Modality is Modality.Identite)
        {
            Add(map, call, TypedIdentity.Parameters);
        }
        else if (call.Modality is Modality.Ine)
        {
            Add(map, call, ["ine"]);
        }

        Add(map, call, call.Endpoint.Parameters);
        return map;
    }

    private static void Add(Dictionary<string, string> map, ApiCall call, IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            if (call.All($"{name}[]") is { Count: > 0 } list)
            {
                map[name] = StagingFixture.ListOf(list);
            }
            else if (call[name] is { } value)
            {
                map[name] = StagingFixture.Canonical(name, value);
            }
        }
    }

    private static void AddCitizen(Dictionary<string, string> map, ApiCall call)
    {
        var identity = call.Identity!;
        var rules = call.Endpoint.Identity!;
        map["nomNaissance"] = identity.BirthName;
        map["prenoms"] = StagingFixture.ListOf(identity.GivenNames);
        map["anneeDateNaissance"] = Text(identity.BirthYear);
        map["moisDateNaissance"] = Text(identity.BirthMonth);
        map["jourDateNaissance"] = Text(identity.BirthDay);
        Keep(map, "sexeEtatCivil", identity.Sex, rules.Sex);
        Keep(map, "codeCogInseePaysNaissance", identity.BirthCountry, rules.Country);
        Keep(map, "codeCogInseeCommuneNaissance", identity.BirthPlace, rules.Place);
    }

    private static void Keep(Dictionary<string, string> map, string name, string? value, Presence presence)
    {
        if (value is { Length: > 0 } && presence is not Presence.None)
        {
            map[name] = value;
        }
    }

    private static string Text(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;

    private void Add(string folder, StagingFixture fixture)
    {
        if (folder == Tokens)
        {
            if (fixture.Parameters.TryGetValue("token", out var token) && Claims(fixture) is { } claims)
            {
                _introspections[token] = claims;
            }

            return;
        }

        if (!_folders.TryGetValue(folder, out var byMap))
        {
            _folders[folder] = byMap = new(StringComparer.Ordinal);
        }

        // Of two files with the same parameters, the first answers.
        byMap.TryAdd(fixture.Key, fixture);
        if (fixture.FileName == Fallback)
        {
            byMap[Fallback] = fixture;
        }
    }

    private static JsonObject? Claims(StagingFixture fixture)
    {
        try
        {
            return NodeJson.Read(fixture.Payload)?["token_introspection"] as JsonObject;
        }
        catch (JsonException exception)
        {
            throw new ArgumentException(
                $"FCS9009: the fake token '{fixture.FileName}' of the staging fixtures holds no JSON.",
                exception
            );
        }
    }
}
