using FranceConnect.Sdk.Prefill;

namespace PortailFamille.Demarches;

/// <summary>
/// The account the commune takes its bills from: whoever changes another's could have them pay, so the citizen signs in at the substantial
/// level first.
/// </summary>
internal static class BankDetails
{
    /// <summary>The policy of the page where the account is typed.</summary>
    public const string Policy = "niveau-substantiel";

    public const string Page = "/demarches/compte-bancaire";

    public const string Iban = "compte.iban";

    public static FormDefinition Form { get; } =
        FormDefinition.Create(
            "compte-bancaire",
            "Compte bancaire",
            static form =>
                form.KeepFor(TimeSpan.FromMinutes(30))
                    .Group(
                        "compte",
                        "Votre nouveau compte",
                        static group => group.Input(Iban, "IBAN", FieldType.Iban, required: true)
                    )
        );
}
