using System.Collections.Frozen;
using System.Text.Json;

namespace FranceConnect.Sdk.Simulator;

/// <summary>The embedded files of the folder People, by login of the persona.</summary>
internal sealed class TaxFiles
{
    private readonly FrozenDictionary<string, TaxFile> _files = ReadAll()
        .ToFrozenDictionary(file => file.Id, StringComparer.Ordinal);

    public IEnumerable<TaxFile> All => _files.Values;

    /// <summary>Null for a person the DGFiP does not know.</summary>
    public TaxFile? Find(string personaId) => _files.GetValueOrDefault(personaId);

    private static IEnumerable<TaxFile> ReadAll()
    {
        var assembly = typeof(TaxFiles).Assembly;
        foreach (var name in assembly.GetManifestResourceNames())
        {
            if (name.StartsWith("Dgfip/", StringComparison.Ordinal))
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                yield return JsonSerializer.Deserialize(stream, TaxFileJson.Default.TaxFile)!;
            }
        }
    }
}
