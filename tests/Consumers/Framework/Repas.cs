using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using FranceConnect.Sdk;
using FranceConnect.Sdk.Prefill;
using Microsoft.Extensions.DependencyInjection;

namespace Consumer
{
    public sealed class Repas
    {
        private static readonly FormDefinition Form = FormDefinition.Create(
            "portage-repas",
            "Portage de repas à domicile",
            form =>
                form.Use(FactSourceInfo.QuotientFamilial)
                    .KeepFor(TimeSpan.FromDays(30))
                    .Group(
                        "beneficiaire",
                        "Bénéficiaire",
                        group =>
                            group
                                .Field("nom", "Nom de naissance", Facts.Guardian1.BirthName, required: true)
                                .Field("naissance", "Date de naissance", Facts.Guardian1.BirthDate)
                                .Field("quotient", "Quotient familial", Facts.Household.QuotientFamilial)
                                .Field("service", "Abonné au service", Abonnes.EstAbonne)
                                .Input("telephone", "Téléphone", FieldType.Phone)
                    )
        );

        private static readonly FormBinding<Demande> Binding = FormBinding
            .For<Demande>(Form)
            .Bind<string>("nom", (demande, value) => demande.Nom = value)
            .Bind<PartialDate>("naissance", (demande, value) => demande.Naissance = value.Year)
            .Bind<int>("quotient", (demande, value) => demande.Quotient = value, demande => demande.QuotientSaisi)
            .Bind<bool>("service", (demande, value) => demande.EstAbonne = value)
            .Bind<string>("telephone", (demande, value) => demande.Telephone = value, demande => demande.Telephone);

        private readonly IPrefillService _prefill;
        private readonly PrefillSeal _seal;

        public Repas(FranceConnectBuilder builder, IPrefillProtector protector)
        {
            builder.Services.AddSingleton<IFactSource, Abonnes>();
            builder.AddPrefill(options => options.Budget = TimeSpan.FromSeconds(8));
            _prefill = builder.Services.BuildServiceProvider().GetRequiredService<IPrefillService>();
            _seal = new PrefillSeal(protector);
        }

        public static string Scopes(string[] granted)
        {
            var missing = Form.MissingHabilitation(granted.Select(FranceConnectScope.From));
            return string.Join(" ", Form.RequiredScopes()) + ", " + missing.Count + " manquants";
        }

        public async Task<string> CollectAsync(FranceConnectSession session, CancellationToken cancellationToken)
        {
            var facts = await _prefill.CollectAsync(session, new[] { Form }, cancellationToken);
            return _seal.Seal(PrefillDraft.Create(Form, facts));
        }

        public Demande Submit(string kept, string tenant, FranceConnectSubject subject, Demande typed)
        {
            var opened = _seal.OpenDraft(kept, Form, tenant, subject);
            var facts = opened.IsAccepted ? opened.Value.Facts : FactSet.Empty;
            var verified = _prefill.Verify(Form, facts, Binding.Read(typed));
            foreach (var field in verified.Result.Fields)
                Console.WriteLine(field.Id + " " + field.Policy + " " + field.Provenance.Sentence);
            return Binding.Apply(verified.Result);
        }

        public sealed class Demande
        {
            public string Nom { get; set; }

            public int? Naissance { get; set; }

            public int Quotient { get; set; }

            public string QuotientSaisi { get; set; }

            public bool EstAbonne { get; set; }

            public string Telephone { get; set; }
        }

        private sealed class Abonnes : IFactSource
        {
            private static readonly FactSourceInfo Ville = new FactSourceInfo(
                "Ville.Abonnes",
                "service des abonnés",
                "Donnée fournie par le service des abonnés le {date}"
            );

            public static FactKey<bool> EstAbonne { get; } = Key();

            public FactSourceInfo Info
            {
                get { return Ville; }
            }

            public FactStage Stage
            {
                get { return FactStage.Session; }
            }

            public Task<FactHarvest> AskAsync(
                FactRequest request,
                CancellationToken cancellationToken = default(CancellationToken)
            )
            {
                return Task.FromResult(FactHarvest.Of(EstAbonne.From(true, EstAbonne.Origins[0], request.Now)));
            }

            private static FactKey<bool> Key()
            {
                var options = new FactKeyOptions { Trust = TrustLevel.Administrative, Policy = EditPolicy.Editable };
                options.Origins.Add(new FactOrigin(Ville, "abonne"));
                return new FactKey<bool>("Ville.EstAbonne", "Abonné", FieldType.Boolean, options);
            }
        }
    }
}
