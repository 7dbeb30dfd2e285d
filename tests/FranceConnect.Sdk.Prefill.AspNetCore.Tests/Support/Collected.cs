using FranceConnect.Sdk.Prefill.Tests;

namespace FranceConnect.Sdk.Prefill.AspNetCore.Tests.Support;

/// <summary>Facts as they are collected, of fictional people, and forms that may be kept.</summary>
internal static class Collected
{
    public static readonly TimeSpan Retention = TimeSpan.FromDays(2);

    public static FormDefinition Cantine { get; } = Forms.Cantine.WithRetention(Retention);

    public static FormDefinition Activites { get; } =
        Forms.ActivitesMunicipales.WithRetention(TimeSpan.FromMinutes(10));

    /// <summary>The worked cases of citizens who signed in.</summary>
    public static IEnumerable<TestCaseData> SignedIn =>
        WorkedCase
            .All.Where(item => item.Id != "P09")
            .Select(item => new TestCaseData(item).SetArgDisplayNames(item.Id));

    public static async Task<FactSet> FactsAsync(string subject = "aaaa")
    {
        using var site = new Site();
        site.Answers(Answers.QuotientRoute, 200, Answers.Household());
        var session = await site.SessionAsync(Answers.Claire.Replace("aaaa", subject, StringComparison.Ordinal));
        return await site.Prefill.CollectAsync(session, [Forms.Cantine]);
    }

    public static PrefillResult Fill(FormDefinition form, FactSet facts, params (string Id, string Text)[] typed)
    {
        using var site = new Site();
        var input = new PrefillInput();
        foreach (var (id, text) in typed)
            input.Typed[id] = text;
        return site.Prefill.Fill(form, facts, input);
    }

    public static VerifiedForm Verify(FormDefinition form, FactSet facts, PrefillInput posted)
    {
        using var site = new Site();
        return site.Prefill.Verify(form, facts, posted);
    }
}
