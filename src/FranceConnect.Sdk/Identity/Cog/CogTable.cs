using System.IO.Compression;
using System.Text;

namespace FranceConnect.Sdk;

/// <summary>
/// One embedded table of labels, in the format README.md describes. The text stays in memory as it is; only the lines
/// that state their code (about one in seventy) are indexed, and a lookup walks from the nearest one.
/// </summary>
internal sealed class CogTable
{
    private const int CodeLength = 5;
    private const byte EndOfLine = (byte)'\n';
    private const byte StatedCode = (byte)'#';

    private readonly byte[] _text;
    private readonly int[] _keys;
    private readonly int[] _offsets;

    private CogTable(byte[] text)
    {
        _text = text;
        var keys = new List<int>();
        var offsets = new List<int>();
        for (var offset = 0; offset < text.Length; offset = EndOf(offset) + 1)
        {
            if (text[offset] == StatedCode)
            {
                keys.Add(KeyOf(Encoding.ASCII.GetString(text, offset + 1, CodeLength)) ?? -1);
                offsets.Add(offset);
            }
        }

        _keys = [.. keys];
        _offsets = [.. offsets];
    }

    public static CogTable Load(string resourceName)
    {
        using var resource =
            typeof(CogTable).Assembly.GetManifestResourceStream(resourceName)
            ?? throw new InvalidOperationException($"The resource {resourceName} is missing.");
        using var inflater = new DeflateStream(resource, CompressionMode.Decompress);
        using var text = new MemoryStream();
        inflater.CopyTo(text);
        return new CogTable(text.ToArray());
    }

    public string? Find(string code)
    {
        if (KeyOf(code) is not { } key)
        {
            return null;
        }

        var found = Array.BinarySearch(_keys, key);
        var run = found >= 0 ? found : ~found - 1;
        if (run < 0)
        {
            return null;
        }

        var end = run + 1 < _offsets.Length ? _offsets[run + 1] : _text.Length;
        var start = _offsets[run] + 1 + CodeLength;
        for (var current = _keys[run]; current < key; current++)
        {
            start = EndOf(start) + 1;
            if (start >= end)
            {
                return null;
            }
        }

        return Encoding.UTF8.GetString(_text, start, EndOf(start) - start);
    }

    /// <summary>The rank of a code in the table; null when the text is not a code.</summary>
    private static int? KeyOf(string code)
    {
        if (code.Length != CodeLength)
        {
            return null;
        }

        var key = (code[0], code[1]) switch
        {
            ('2', 'A') => 100,
            ('2', 'B') => 101,
            (>= '0' and <= '9', >= '0' and <= '9') => ((code[0] - '0') * 10) + (code[1] - '0'),
            _ => -1,
        };
        for (var i = 2; i < CodeLength && key >= 0; i++)
        {
            key = code[i] is >= '0' and <= '9' ? (key * 10) + (code[i] - '0') : -1;
        }

        return key < 0 ? null : key;
    }

    private int EndOf(int start) => Array.IndexOf(_text, EndOfLine, start);
}
