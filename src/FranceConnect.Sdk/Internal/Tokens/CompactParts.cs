using System.Text;

namespace FranceConnect.Sdk.Internal;

/// <summary>The parts of a compact serialisation (RFC 7515 §7.1, RFC 7516 §7.1), each base64url, read where they stand.</summary>
internal sealed class CompactParts
{
    private readonly string _text;
    private readonly int[] _starts;

    private CompactParts(string text, int[] starts)
    {
        _text = text;
        _starts = starts;
    }

    /// <summary>Null for another number of parts.</summary>
    public static CompactParts? Cut(string text, int count)
    {
        var starts = new int[count + 1];
        for (var part = 1; part < count; part++)
        {
            starts[part] = text.IndexOf('.', starts[part - 1]) + 1;
            if (starts[part] == 0)
                return null;
        }
        starts[count] = text.Length + 1;
        return text.IndexOf('.', starts[count - 1]) < 0 ? new CompactParts(text, starts) : null;
    }

    public int Length(int part) => _starts[part + 1] - 1 - _starts[part];

    /// <summary>Null for what is no base64url.</summary>
    public byte[]? Decode(int part) => Base64Url.Read(_text, _starts[part], Length(part));

    /// <summary>Everything before a part and its dot, as it was sent: what a signature or a tag covers.</summary>
    public byte[] Before(int part)
    {
        var bytes = new byte[_starts[part] - 1];
        Encoding.ASCII.GetBytes(_text, 0, bytes.Length, bytes, 0);
        return bytes;
    }
}
