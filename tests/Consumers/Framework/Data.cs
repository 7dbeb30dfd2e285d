using System;
using System.Threading;
using System.Threading.Tasks;
using FranceConnect.Sdk;
using FranceConnect.Sdk.DataProviders;
using FranceConnect.Sdk.DataProviders.ApiParticulier;
using Microsoft.Extensions.DependencyInjection;

namespace Consumer
{
    public sealed class Data
    {
        private readonly IApiParticulierClient _api;

        public Data(IServiceCollection services, string token, IDeskAudit audit)
        {
            services.AddSingleton(audit);
            services.AddApiParticulier(options =>
            {
                options.Environment = ApiParticulierEnvironment.Staging;
                options.Token = token;
                options.Recipient = "13002526500013";
            });
            _api = services.BuildServiceProvider().GetRequiredService<IApiParticulierClient>();
        }

        public async Task<string> QuotientAsync(FranceConnectSession session, CancellationToken cancellationToken)
        {
            var options = new DataCallOptions { Budget = DataBudget.StartFor(session) };
            var result = await _api.Dss.GetQuotientFamilialAsync(session, null, options, cancellationToken);
            if (!result.IsFound)
                return result.Outcome + " " + result.Error.Code;
            var quotient = result.Value.Quotient;
            return quotient.HasValue ? quotient.Value.Fournisseur + " " + quotient.Value.Valeur : quotient.ToString();
        }

        public async Task<bool> IsKnownAsync(CancellationToken cancellationToken)
        {
            var identity = new CivilIdentity
            {
                NomNaissance = "ROUX",
                Prenoms = { "JEANNE", "STEPHANIE" },
                DateNaissance = PartialDate.Create(1987, 6, 27),
                Sexe = Sexe.F,
                PaysNaissance = CountryCode.From("99100"),
            };
            var access = new DeskAccess { AgentId = "agent-4831", Reason = "cantine 2026-0012" };
            var result = await _api.Dss.GetQuotientFamilialAtDeskAsync(access, identity, null, null, cancellationToken);
            return result.IsFound;
        }
    }
}
