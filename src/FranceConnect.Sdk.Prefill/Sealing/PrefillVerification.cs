namespace FranceConnect.Sdk.Prefill;

/// <summary>Verifies a form that a browser sent back: nothing of what it says about official values is believed.</summary>
public static class PrefillVerification
{
    /// <summary>
    /// Fills the form again from the facts that were kept on the server, and compares what was posted with them (rules R10 and R34). An altered
    /// locked or contestable value is named, and the official one kept.
    /// </summary>
    /// <param name="prefill">The service.</param>
    /// <param name="form">The form.</param>
    /// <param name="facts">The facts, from the session or the draft; never from the browser.</param>
    /// <param name="posted">What was posted. A field that is not there was not sent; a blank one was sent blank.</param>
    /// <returns>The form to keep, and what was altered.</returns>
    public static VerifiedForm Verify(
        this IPrefillService prefill,
        FormDefinition form,
        FactSet facts,
        PrefillInput posted
    )
    {
        Guard.NotNull(posted);
        var result = Guard.NotNull(prefill).Fill(form, facts, posted);
        var named = new HashSet<string>(
            result
                .Warnings.Where(static warning =>
                    warning.Code is PrefillWarningCode.LockedFieldIgnored or PrefillWarningCode.Contested
                )
                .Select(static warning => warning.Field ?? ""),
            StringComparer.Ordinal
        );
        return new VerifiedForm(
            result,
            Array.AsReadOnly(
                result
                    .Fields.Where(field => named.Contains(field.Id) || (IsOfficial(field) && IsBlanked(field)))
                    .Select(static field => new AlteredField(field))
                    .ToArray()
            )
        );

        bool IsBlanked(PrefillField field) =>
            posted.Typed.TryGetValue(field.Id, out var text) && text is not null && string.IsNullOrWhiteSpace(text);
    }

    private static bool IsOfficial(PrefillField field) => field.Policy is EditPolicy.Locked or EditPolicy.Contestable;
}
