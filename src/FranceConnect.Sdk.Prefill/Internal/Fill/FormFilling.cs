namespace FranceConnect.Sdk.Prefill.Internal;

/// <summary>Fills a form with facts and what was typed (rules R10, R32 to R39). Pure: no clock, no call.</summary>
internal sealed class FormFilling
{
    private readonly FormDefinition _form;
    private readonly FactSet _facts;
    private readonly PrefillInput _input;
    private readonly DateTimeOffset _now;
    private readonly List<PrefillWarning> _warnings;
    private readonly List<PrefillField> _fields = [];
    private readonly List<PrefillField> _proposals = [];

    private FormFilling(FormDefinition form, FactSet facts, PrefillInput input, DateTimeOffset now)
    {
        _form = form;
        _facts = DerivedFacts.AddTo(facts, input.PartnerIsGuardian2 == true, now);
        _input = input;
        _now = now;
        _warnings = [.. _facts.Warnings];
    }

    public static PrefillResult Fill(FormDefinition form, FactSet facts, PrefillInput? input, DateTimeOffset now) =>
        new FormFilling(form, facts, input ?? new PrefillInput(), now).Fill();

    private PrefillResult Fill()
    {
        CheckAge();
        foreach (var field in _form.Fields)
            if (Typed(field) is { } typed)
                AddTyped(field, typed);
            else if (Known(field) is { } known)
                (known.Policy == EditPolicy.Confirm ? _proposals : _fields).Add(known);
            else if (Proposed(field) is { } proposed)
                _proposals.Add(proposed);
        var missing = _form.Fields.Where(IsMissing).ToList();
        return new PrefillResult(
            _form,
            _facts,
            _fields.AsReadOnly(),
            _proposals.AsReadOnly(),
            missing.AsReadOnly(),
            _warnings.Distinct().ToList().AsReadOnly()
        );
    }

    private void AddTyped(FormField field, string typed)
    {
        if (Known(field) is not { } known)
            _fields.Add(
                Declared(field, typed, field.Policy == EditPolicy.Free ? EditPolicy.Free : EditPolicy.Editable)
            );
        else if (IsSame(field, typed, known))
            (known.Policy == EditPolicy.Confirm ? _proposals : _fields).Add(known);
        else if (known.Policy == EditPolicy.Locked)
        {
            _fields.Add(known);
            Warn(PrefillWarningCode.LockedFieldIgnored, field);
        }
        else if (known.Policy == EditPolicy.Contestable)
        {
            var value = Declared(field, typed, EditPolicy.Editable);
            _fields.Add(
                new PrefillField(field, known.Value, known.Text, known.Provenance, known.Policy)
                {
                    ContestedText = typed,
                    ContestedValue = value.Value,
                }
            );
            Warn(PrefillWarningCode.Contested, field);
        }
        else if (known.Policy == EditPolicy.Confirm)
            _fields.Add(Declared(field, typed, EditPolicy.Editable));
        else
        {
            _fields.Add(Declared(field, typed, EditPolicy.Editable, known));
            Warn(PrefillWarningCode.OverriddenByUser, field);
        }
    }

    private string? Typed(FormField field) =>
        _input.Typed.TryGetValue(field.Id, out var text)
        && text?.Trim() is { Length: > 0 } typed
        && !IsOfRefusedPartner(field, typed)
            ? typed
            : null;

    /// <summary>A partner accepted, then refused: the page sends back, as if typed, what it had shown of them (rule R25).</summary>
    private bool IsOfRefusedPartner(FormField field, string typed) =>
        _input.PartnerIsGuardian2 == false
        && !_facts.HasSecondGuardian
        && field.Fact is { } key
        && DerivedFacts.TwinOf(key) is { } twin
        && _facts.Find(twin) is { } fact
        && typed == fact.Text.Trim();

    private PrefillField? Known(FormField field)
    {
        if (field.Fact is not { } key || _facts.Find(key) is not { } fact)
            return null;
        var policy = fact.Provenance.Policy;
        if (policy == EditPolicy.Confirm)
        {
            // A partner whom the citizen refused, or whom a second sign-in replaces, is proposed nowhere.
            if (_input.PartnerIsGuardian2 == false || _facts.HasSecondGuardian)
                return null;
            policy = _input.PartnerIsGuardian2 == true ? EditPolicy.Editable : policy;
        }
        return new PrefillField(field, fact.Boxed, fact.Text, fact.Provenance, field.PolicyFor(policy));
    }

    /// <summary>While the citizen has not answered, the partner's value for a field of the second guardian (rule R35).</summary>
    private PrefillField? Proposed(FormField field) =>
        _input.PartnerIsGuardian2 is null
        && !_facts.HasSecondGuardian
        && field.Fact is { } key
        && DerivedFacts.TwinOf(key) is { } twin
        && _facts.Find(twin) is { } fact
            ? new PrefillField(field, fact.Boxed, fact.Text, fact.Provenance, EditPolicy.Confirm)
            : null;

    private PrefillField Declared(FormField field, string typed, EditPolicy policy, PrefillField? original = null)
    {
        var isValid = field.Type.TryRead(typed, out var value);
        return new PrefillField(
            field,
            value ?? typed,
            value is null ? typed : field.Type.Print(value),
            new Provenance(new FactOrigin(FactSourceInfo.User, field.Id), TrustLevel.Declared, policy, _now),
            policy
        )
        {
            IsValid = isValid,
            Original = original,
        };
    }

    /// <summary>Texts are compared after trim; a number or a date written otherwise is still the same.</summary>
    private static bool IsSame(FormField field, string typed, PrefillField known) =>
        typed == known.Text.Trim() || (field.Type.TryRead(typed, out var value) && known.Value.Equals(value));

    private bool IsMissing(FormField field) =>
        field.IsRequired && TextOf(field.Id) is null && (field.RequiredWhen?.Holds(TextOf) ?? true);

    private string? TextOf(string id) => _fields.Find(field => field.Id == id)?.Text;

    private void CheckAge()
    {
        if (
            _form.ChildAge is { } range
            && _facts.Get(Facts.Child.BirthDate) is { } birth
            && Age.InMonths(birth.Value, _now) is { } months
            && (months < range.MinMonths || months / 12 > range.MaxYears)
        )
            _warnings.Add(new PrefillWarning(PrefillWarningCode.ChildOutOfAgeRange));
    }

    private void Warn(PrefillWarningCode code, FormField field) =>
        _warnings.Add(new PrefillWarning(code) { Field = field.Id });
}
