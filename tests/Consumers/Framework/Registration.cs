using System;
using System.Threading;
using System.Threading.Tasks;
using FranceConnect.Sdk;
using FranceConnect.Sdk.Prefill;

namespace Consumer
{
    public sealed class Registration
    {
        private static readonly FormDefinition Form = Forms.Cantine.Derive(
            "cantine-ville",
            "Cantine de la ville",
            form =>
                form.KeepFor(TimeSpan.FromDays(1))
                    .Group(
                        "request",
                        "Services",
                        group =>
                            group
                                .Without("request.periods")
                                .Input(
                                    "request.site",
                                    "Restaurant",
                                    FieldType.Choice,
                                    required: true,
                                    configure: options => options.Offer("nord", "sud")
                                )
                    )
        );

        private static readonly FormBinding<Registration> Binding = FormBinding
            .For<Registration>(Form)
            .Bind<string>("request.site", (model, value) => model.Site = value, model => model.Site)
            .Bind<PartialDate>("child.birthDate", (model, value) => model.Birth = value, model => model.Birth)
            .Bind<int>("household.quotientFamilial", (model, value) => model.Quotient = value);

        public string Site { get; set; }

        public PartialDate? Birth { get; set; }

        public int? Quotient { get; private set; }

        public static async Task<Registration> FillAsync(
            IPrefillService prefill,
            FranceConnectSession session,
            Registration known,
            CancellationToken cancellationToken
        )
        {
            var facts = await prefill.CollectAsync(session, new[] { Form }, cancellationToken);
            var result = prefill.Fill(Form, facts.ChooseChild(0), Binding.Read(known));
            foreach (var field in result.Fields)
                Console.WriteLine(field.Id + " " + field.Provenance.Sentence);
            return Binding.Apply(result);
        }
    }
}
