using System;
using System.Threading.Tasks;
#if NET
using FranceConnect.Sdk.Simulator;
#else
using System.Diagnostics;
using System.Net;
#endif

namespace AbonnementPiscine
{
    /// <summary>
    /// The simulator of FranceConnect and API Particulier, and a fictional citizen in front of it. On .NET it starts here, and the citizen needs no
    /// browser; .NET Framework cannot host it, and finds it in a process of its own (docs/guides/simulator.md).
    /// </summary>
    internal sealed class DemoFranceConnect
    {
#if NET
        private readonly FranceConnectSimulator _simulator;

        private DemoFranceConnect(FranceConnectSimulator simulator)
        {
            _simulator = simulator;
        }

        public string Issuer => _simulator.Issuer;

        public string ClientId => SimulatorClient.DemoClientId;

        public string ClientSecret => SimulatorClient.DemoClientSecret;

        public string RedirectUri => "http://localhost:5000/signin-franceconnect";

        public string ApiParticulier => _simulator.ApiParticulierAddress.AbsoluteUri;

        public string Siret => SimulatorApiParticulierToken.DemoSiret;

        public static async Task<DemoFranceConnect> StartAsync(string[] args)
        {
            _ = args; // nothing to be told: it is all here
            return new DemoFranceConnect(await FranceConnectSimulator.StartAsync());
        }

        /// <summary>The query string that FranceConnect sends the citizen back with.</summary>
        public async Task<string> SignInAsync(Uri authorizeUrl) =>
            (await _simulator.AuthorizeAsync(authorizeUrl, "test")).Query;

        public Task StopAsync() => _simulator.DisposeAsync().AsTask();
#else
        private DemoFranceConnect(string issuer, string clientId, string clientSecret)
        {
            Issuer = issuer;
            ClientId = clientId;
            ClientSecret = clientSecret;
        }

        public string Issuer { get; }

        public string ClientId { get; }

        public string ClientSecret { get; }

        public string RedirectUri => "http://localhost:44300/signin-franceconnect";

        public string ApiParticulier => new Uri(new Uri(Issuer), "/api-particulier").AbsoluteUri;

        public string Siret => "21690999400016";

        /// <param name="args">What the simulator prints when it starts: issuer, client id, client secret.</param>
        public static Task<DemoFranceConnect> StartAsync(string[] args)
        {
            if (args.Length != 3)
                throw new ArgumentException("Give the three words that the simulator printed.", nameof(args));
            return Task.FromResult(new DemoFranceConnect(args[0], args[1], args[2]));
        }

        /// <summary>The query string that FranceConnect sends the citizen back with, in the machine's own browser.</summary>
        public async Task<string> SignInAsync(Uri authorizeUrl)
        {
            using (var listener = new HttpListener())
            {
                listener.Prefixes.Add("http://localhost:44300/");
                listener.Start();
                Process.Start(new ProcessStartInfo(authorizeUrl.AbsoluteUri) { UseShellExecute = true });
                var context = await listener.GetContextAsync();
                context.Response.Close();
                return context.Request.Url.Query;
            }
        }

        public Task StopAsync() => Task.CompletedTask;
#endif
    }
}
