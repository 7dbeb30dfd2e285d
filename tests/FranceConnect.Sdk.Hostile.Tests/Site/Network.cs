using System.Net.Sockets;

namespace FranceConnect.Sdk.Hostile.Tests.Site;

/// <summary>Whatever the host of an address, the connection goes to the site's socket, in clear: the front that ends TLS is not played.</summary>
internal static class Network
{
    public static SocketsHttpHandler To(Uri site) =>
        new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            ConnectCallback = async (_, cancellationToken) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                await socket.ConnectAsync(site.Host, site.Port, cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };

    public static Uri InClear(Uri address) => new UriBuilder(address) { Scheme = Uri.UriSchemeHttp, Port = 80 }.Uri;
}
