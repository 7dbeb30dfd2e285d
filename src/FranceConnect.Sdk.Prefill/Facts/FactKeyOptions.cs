namespace FranceConnect.Sdk.Prefill;

/// <summary>What may be said of a fact of one's own.</summary>
public sealed class FactKeyOptions
{
    /// <summary>The trust of its values unless their source says otherwise. Default: <see cref="TrustLevel.Administrative"/>.</summary>
    public TrustLevel Trust { get; set; } = TrustLevel.Administrative;

    /// <summary>The policy of its values unless their source says otherwise. Default: <see cref="EditPolicy.Editable"/>.</summary>
    public EditPolicy Policy { get; set; } = EditPolicy.Editable;

    /// <summary>Whether it reveals health, religion or the like: never in a log, a URL or a list. Default: false.</summary>
    public bool IsSensitive { get; set; }

    /// <summary>What it is kept with. Default: <see cref="FactRetention.Dossier"/>.</summary>
    public FactRetention Retention { get; set; }

    /// <summary>Where it comes from, by priority. Default: nowhere, the citizen types it.</summary>
    public IList<FactOrigin> Origins { get; } = new List<FactOrigin>();
}
