namespace FranceConnect.Sdk.Simulator;

/// <summary>Lets the first half of an answer through at once, and the other half late or never.</summary>
/// <param name="body">The answer's own body.</param>
/// <param name="time">The clock of the delay.</param>
/// <param name="delay">How long the second half waits; null loses it.</param>
internal sealed class HalfBody(Stream body, TimeProvider time, TimeSpan? delay) : Stream
{
    private bool _isCut;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask WriteAsync(
        ReadOnlyMemory<byte> buffer,
        CancellationToken cancellationToken = default
    )
    {
        if (_isCut)
        {
            if (delay is not null)
            {
                await body.WriteAsync(buffer, cancellationToken);
            }

            return;
        }

        _isCut = true;
        await body.WriteAsync(buffer[..(buffer.Length / 2)], cancellationToken);
        if (delay is { } wait)
        {
            await body.FlushAsync(cancellationToken);
            await Task.Delay(wait, time, cancellationToken);
            await body.WriteAsync(buffer[(buffer.Length / 2)..], cancellationToken);
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task FlushAsync(CancellationToken cancellationToken) => body.FlushAsync(cancellationToken);

    public override void Flush() => throw new NotSupportedException();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
