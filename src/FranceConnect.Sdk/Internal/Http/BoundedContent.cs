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
        // One byte more than announced: the read that meets the end of an honest body has room.
        var buffer = new byte[(int)(content.Headers.ContentLength ?? 4096) + 1];
        var length = 0;
#if NET8_0_OR_GREATER
        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
#else
        var stream = await content.ReadAsStreamAsync().ConfigureAwait(false);
#endif
        int read;
#if NET8_0_OR_GREATER
        while ((read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false)) > 0)
#else
        while (
            (
                read = await stream
                    .ReadAsync(buffer, length, buffer.Length - length, cancellationToken)
                    .ConfigureAwait(false)
            ) > 0
        )
#endif
        {
            length += read;
            if (length > maxBytes)
                throw new OversizedResponseException();
            if (length == buffer.Length)
                Array.Resize(ref buffer, 2 * buffer.Length);
        }
        Array.Resize(ref buffer, length);
        var bounded = new ByteArrayContent(buffer);
        CopyHeader(content.Headers, bounded.Headers);
        response.Content = bounded;
        content.Dispose();
        return buffer;
    }

    private static void CopyHeader(HttpContentHeaders from, HttpContentHeaders to)
    {
        if (from.ContentType is not null)
            to.ContentType = from.ContentType;
    }
}
