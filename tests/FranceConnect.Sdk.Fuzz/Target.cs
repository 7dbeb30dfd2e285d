using System.Runtime.InteropServices;
using SharpFuzz.Common;

namespace FranceConnect.Sdk.Fuzz;

/// <summary>
/// A parser that eats foreign bytes, and the way to it. What is documented for a wrong input is caught by the target; whatever else leaves it
/// is a finding.
/// </summary>
internal sealed record Target(string Name, Action<byte[]> Run)
{
    private const int MapSize = 1 << 16;

    /// <summary>Compiles and connects what a first call would: the fuzzer measures calls, not starts.</summary>
    public unsafe void Warm()
    {
        // Instrumented code counts its branches, somewhere: here until the fuzzer's own map is attached.
        Trace.SharedMem = (byte*)NativeMemory.AllocZeroed(MapSize);
        Run([]);
        Run("{}"u8.ToArray());
        Run("\n\n{}"u8.ToArray());
    }

    public static byte[] ReadAll(Stream stream)
    {
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        return buffer.ToArray();
    }
}
