using System.Net.Http.Headers;

namespace FranceConnect.Sdk.Internal;

/// <summary>Reads a body whole but never more than a cap: an answer's length is the sender's word.</summary>
internal static class BoundedContent
{
    public static async Task<byte[]> BufferAsync(
        HttpResponseMessage response,
        int maxBytes,
        CancellationToken cancellationToken
    )
    {
        if (response.Content is not { } content)
            return [];
        if (content.Headers.ContentLength > maxBytes)
            throw new OversizedResponseException();
        using var buffer = new MemoryStream((int)(content.Headers.ContentLength ?? 2048));
#if NET8_0_OR_GREATER
        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
#else
        var stream = await content.ReadAsStreamAsync().ConfigureAwait(false);
#endif
        var chunk = new byte[8192];
        int read;
#if NET8_0_OR_GREATER
        while ((read = await stream.ReadAsync(chunk, cancellationToken).ConfigureAwait(false)) > 0)
#else
        while ((read = await stream.ReadAsync(chunk, 0, chunk.Length, cancellationToken).ConfigureAwait(false)) > 0)
#endif
        {
            if (buffer.Length + read > maxBytes)
                throw new OversizedResponseException();
            buffer.Write(chunk, 0, read);
        }
        var bytes = buffer.ToArray();
        var bounded = new ByteArrayContent(bytes);
        CopyHeader(content.Headers, bounded.Headers);
        response.Content = bounded;
        content.Dispose();
        return bytes;
    }

    private static void CopyHeader(HttpContentHeaders from, HttpContentHeaders to)
    {
        if (from.ContentType is not null)
            to.ContentType = from.ContentType;
    }
}
