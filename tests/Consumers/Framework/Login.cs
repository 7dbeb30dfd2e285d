using System;
using System.Threading;
using System.Threading.Tasks;
using FranceConnect.Sdk;
using Microsoft.Extensions.DependencyInjection;

namespace Consumer
{
    public sealed class Login
    {
        private readonly IFranceConnectClient _client;

        public Login(string clientId, string clientSecret)
        {
            var services = new ServiceCollection();
            services
                .AddFranceConnect(options =>
                {
                    options.Environment = FranceConnectEnvironment.Production;
                    options.ClientId = clientId;
                    options.ClientSecret = clientSecret;
                    options.RedirectUri = "https://mairie.example/signin-franceconnect";
                })
                .AddTenant("autre", tenant => tenant.Name = "Autre commune");
            _client = services.BuildServiceProvider().GetRequiredService<IFranceConnectClient>();
        }

        public async Task<Uri> StartAsync(Action<string, string> keep, CancellationToken cancellationToken)
        {
            var request = new LoginRequest
            {
                Scopes = { FranceConnectScope.GivenName, FranceConnectScope.BirthDate },
                AssuranceLevel = AssuranceLevel.Eidas1,
                ReturnUrl = "/moi",
            };
            var challenge = await _client.StartLoginAsync(request, cancellationToken);
            keep(challenge.StateParameter, challenge.State.Value);
            return challenge.AuthorizeUrl;
        }

        public async Task<string> CompleteAsync(
            string query,
            Func<string, string> find,
            CancellationToken cancellationToken
        )
        {
            var callback = LoginCallback.FromQueryString(query);
            var kept = callback.StateParameter == null ? null : find(callback.StateParameter);
            var state = kept == null ? null : LoginState.FromValue(kept);
            var result = await _client.CompleteLoginAsync(callback, state, cancellationToken);
            if (!result.Succeeded)
                return result.Error.Code.Value;
            var birth = result.Session.Identity.BirthDate;
            return result.Session.Identity.UsualName + (birth.HasValue ? " " + birth.Value : "");
        }
    }
}
