using System;
using System.Security.Cryptography;
using System.Threading.Tasks;
using FranceConnect.Sdk;
using FranceConnect.Sdk.DataProviders.ApiParticulier;
using FranceConnect.Sdk.Prefill;
using Microsoft.Extensions.DependencyInjection;

namespace AbonnementPiscine
{
    /// <summary>From the notice to the vendor's own class and back, about a fictional citizen.</summary>
    internal static class Program
    {
        public static async Task Main(string[] args)
        {
            Report.Needs(PiscineForm.Definition);
            var demo = await DemoFranceConnect.StartAsync(args);
            try
            {
                using (var provider = Register(demo).BuildServiceProvider())
                    await RunAsync(provider, demo);
            }
            finally
            {
                await demo.StopAsync();
            }
        }

        private static ServiceCollection Register(DemoFranceConnect demo)
        {
            var services = new ServiceCollection();
            services
                .AddFranceConnect(options =>
                {
                    options.Environment = FranceConnectEnvironment.Custom(demo.Issuer);
                    options.ClientId = demo.ClientId;
                    options.ClientSecret = demo.ClientSecret;
                    options.RedirectUri = demo.RedirectUri;
                })
                .AddApiParticulier(options =>
                {
                    options.Environment = ApiParticulierEnvironment.Custom(demo.ApiParticulier);
                    options.Recipient = demo.Siret;
                })
                .AddPrefill();
            #region register
            services.AddSingleton<IFactSource>(new SportsRegister(Subscribers()));
            #endregion
            return services;
        }

        private static async Task RunAsync(IServiceProvider services, DemoFranceConnect demo)
        {
            var form = PiscineForm.Definition;
            var prefill = services.GetRequiredService<IPrefillService>();
            var session = await SignInAsync(services.GetRequiredService<IFranceConnectClient>(), demo);

            #region collect
            // In the callback, with the citizen's token; then our own source, which needs none.
            var facts = await prefill.CollectAsync(session, new[] { form });
            facts = await prefill.EnrichAsync(facts, form);
            #endregion
            facts = Keep(services, facts, session);

            var filled = prefill.Fill(form, facts);
            Report.Filled(filled);

            #region there
            // From the form to our own class…
            var abonnement = AbonnementBinding.Binding.Apply(filled);
            #endregion
            Report.Model("Ce que reçoit le logiciel", abonnement);

            #region back
            // …and back: what our software holds is compared with what the sources said, as if it had been typed.
            abonnement.Nom = "AUTRE";
            abonnement.Courriel = "angela.fictive@example.org";
            abonnement.Quotient = 600;
            abonnement.Formule = "annuel";
            abonnement.Debut = PartialDate.Create(2027, 1, 4);
            var typed = AbonnementBinding.Binding.Read(abonnement);
            var again = prefill.Fill(form, facts, typed);
            #endregion
            Report.Typed(typed);
            Report.Filled(again);
        }

        private static async Task<FranceConnectSession> SignInAsync(IFranceConnectClient client, DemoFranceConnect demo)
        {
            #region sign-in
            var request = new LoginRequest();
            foreach (var scope in PiscineForm.Definition.RequiredScopes())
                request.Scopes.Add(scope);
            var challenge = await client.StartLoginAsync(request);
            #endregion
            var query = await demo.SignInAsync(challenge.AuthorizeUrl);
            var login = await client.CompleteLoginAsync(LoginCallback.FromQueryString(query), challenge.State);
            return login.Succeeded
                ? login.Session
                : throw new InvalidOperationException(login.Error.Code + ": " + login.Error.Code.Remedy);
        }

        /// <summary>Between two pages: sealed, then opened for the same person, collectivité and form.</summary>
        private static FactSet Keep(IServiceProvider services, FactSet facts, FranceConnectSession session)
        {
            var secret = new byte[64];
            using (var random = RandomNumberGenerator.Create())
                random.GetBytes(secret);

            #region seal
            var seal = new PrefillSeal(new TownKeys(secret), services.GetServices<IFactSource>());
            var kept = seal.Seal(PrefillDraft.Create(PiscineForm.Definition, facts));
            var opened = seal.OpenDraft(kept, PiscineForm.Definition, session.Tenant.Id, session.Identity.Subject);
            #endregion
            var altered = seal.OpenDraft(
                kept.Substring(1),
                PiscineForm.Definition,
                session.Tenant.Id,
                session.Identity.Subject
            );
            Report.Kept(kept, opened, altered);
            return opened.Value.Facts;
        }

        private static Subscriber[] Subscribers() =>
            new[]
            {
                new Subscriber
                {
                    Name = "DUBOIS",
                    Birth = PartialDate.Create(1962, 8, 24),
                    Card = 1204,
                    ValidUntil = PartialDate.Create(2026, 12, 31),
                },
                new Subscriber
                {
                    Name = "DUBOIS",
                    Birth = PartialDate.Create(1990, 1, 1),
                    Card = 1205,
                    ValidUntil = PartialDate.Create(2027, 3, 31),
                },
            };
    }
}
