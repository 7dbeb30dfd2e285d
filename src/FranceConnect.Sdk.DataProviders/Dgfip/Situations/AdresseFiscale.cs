using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.Dgfip;

/// <summary>The tax address of a household on 1 January of the year of the return: older than it looks, and no proof of domicile today.</summary>
public sealed class AdresseFiscale
{
    private AdresseFiscale(string? text, AdresseFiscaleWire? detail)
    {
        Texte = text;
        Complement = detail?.ComplementAdresse.Value;
        Voie = detail?.Voie.Value;
        CodePostal = detail?.GetcodePostal.Value;
        Commune = detail?.Getcommune.Value;
    }

    /// <summary>The address in one text (<c>aft</c>); null when there is none.</summary>
    public string? Texte { get; }

    /// <summary>The complement (<c>aftDetail.complementAdresse</c>); null when there is none.</summary>
    public string? Complement { get; }

    /// <summary>Number and street (<c>aftDetail.voie</c>); null when there is none.</summary>
    public string? Voie { get; }

    /// <summary>The postal code (<c>aftDetail.getcodePostal</c>, the key as the DGFiP publishes it); null when there is none.</summary>
    public string? CodePostal { get; }

    /// <summary>The town (<c>aftDetail.getcommune</c>, the key as the DGFiP publishes it); null when there is none.</summary>
    public string? Commune { get; }

    /// <summary>Nothing of the address.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(AdresseFiscale);

    internal static DataField<AdresseFiscale> Read(Member<string> text, Member<AdresseFiscaleWire> detail) =>
        !text.IsPresent && !detail.IsPresent ? default
        : text.Value is null && detail.Value is null ? DataField<AdresseFiscale>.Null
        : DataField<AdresseFiscale>.Of(new AdresseFiscale(text.Value, detail.Value));
}
