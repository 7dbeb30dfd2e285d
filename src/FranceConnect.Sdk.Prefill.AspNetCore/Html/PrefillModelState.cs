using FranceConnect.Sdk.Prefill;
using FranceConnect.Sdk.Prefill.AspNetCore.Internal;

namespace Microsoft.AspNetCore.Mvc.ModelBinding;

/// <summary>What keeps a form from being submitted.</summary>
public static class PrefillModelState
{
    /// <summary>
    /// Adds each fault of a form under the id of its field, in French: what to do, with an example. <c>&lt;prefill-field&gt;</c> shows it beside the
    /// field, <c>&lt;prefill-errors&gt;</c> lists them all.
    /// </summary>
    /// <param name="modelState">The model state.</param>
    /// <param name="faults">What <see cref="PrefillValidation.Validate"/> answered.</param>
    public static void AddPrefillFaults(this ModelStateDictionary modelState, IEnumerable<FieldFault> faults)
    {
        ArgumentNullException.ThrowIfNull(modelState);
        ArgumentNullException.ThrowIfNull(faults);
        foreach (var fault in faults)
            modelState.AddModelError(fault.Field.Id, FieldErrors.Of(fault));
    }
}
