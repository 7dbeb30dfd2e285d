using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace FranceConnect.Sdk.Simulator;

/// <summary>One file of the staging fixtures: what calls it, and what it answers.</summary>
internal sealed record StagingFixture(
    string FileName,
    IReadOnlyDictionary<string, string> Parameters,
    int Status,
    string Payload
)
{
    private const int MaximumBytes = 1024 * 1024;

    private static readonly HashSet<string> s_numbers =
    [
        "anneeDateNaissance",
        "moisDateNaissance",
        "jourDateNaissance",
        "annee",
        "mois",
        "campaignYear",
    ];

    /// <summary>The map of parameters as one text: without order, in lower case.</summary>
    public string Key => KeyOf(Parameters);

    public static string KeyOf(IReadOnlyDictionary<string, string> parameters) =>
        string.Join(
            '\n',
            parameters
                .OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => $"{pair.Key}={pair.Value.ToLowerInvariant()}")
        );

    /// <summary>A value as it is compared: of a number, <c>07</c> and <c>7</c> are the same.</summary>
    public static string Canonical(string name, string value) =>
        s_numbers.Contains(name) ? value.TrimStart('0') : value;

    /// <summary>A list as a value of the map: another thing than the text of its only element.</summary>
    public static string ListOf(IEnumerable<string> items) => $"[{string.Join('|', items)}]";

    /// <exception cref="ArgumentException">The file is too large, or is no fixture (FCS9009).</exception>
    public static StagingFixture Read(string path)
    {
        var name = Path.GetFileName(path);
        if (new FileInfo(path).Length > MaximumBytes)
        {
            throw new ArgumentException($"FCS9009: the staging fixture '{name}' is larger than 1 MiB.");
        }

        try
        {
            using var reader = new StreamReader(path);
            return Read(name, new Parser(reader));
        }
        catch (Exception exception) when (exception is YamlException or FormatException)
        {
            throw new ArgumentException(
                $"FCS9009: the staging fixture '{name}' cannot be read: {exception.Message}",
                exception
            );
        }
    }

    private static StagingFixture Read(string name, Parser parser)
    {
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        var (status, payload) = (0, string.Empty);
        parser.Consume<StreamStart>();
        parser.Consume<DocumentStart>();
        parser.Consume<MappingStart>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            switch (parser.Consume<Scalar>().Value)
            {
                case "params":
                    ReadParameters(parser, parameters);
                    break;
                case "status":
                    status = int.Parse(parser.Consume<Scalar>().Value, CultureInfo.InvariantCulture);
                    break;
                case "payload":
                    payload = parser.Consume<Scalar>().Value;
                    break;
                default:
                    parser.SkipThisAndNestedEvents();
                    break;
            }
        }

        return new StagingFixture(name, parameters, status, payload);
    }

    // Scalars and lists of scalars only: an alias or a deeper node is no parameter, and is refused by the parser.
    private static void ReadParameters(Parser parser, Dictionary<string, string> parameters)
    {
        parser.Consume<MappingStart>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var name = parser.Consume<Scalar>().Value;
            if (!parser.TryConsume<SequenceStart>(out _))
            {
                var value = parser.Consume<Scalar>();
                if (!IsNull(value))
                {
                    parameters[name] = Canonical(name, value.Value);
                }

                continue;
            }

            var items = new List<string>();
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                items.Add(parser.Consume<Scalar>().Value);
            }

            parameters[name] = ListOf(items);
        }
    }

    private static bool IsNull(Scalar scalar) =>
        scalar.Style is ScalarStyle.Plain && scalar.Value is "" or "~" or "null";
}
