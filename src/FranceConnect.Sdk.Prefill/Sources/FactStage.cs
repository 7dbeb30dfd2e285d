namespace FranceConnect.Sdk.Prefill;

/// <summary>When a source is asked.</summary>
public enum FactStage
{
    /// <summary>In the callback, with the citizen's access token, which dies within 60 seconds.</summary>
    Session,

    /// <summary>After the citizen's choices, without their token.</summary>
    Enrich,
}
