using System.Collections.ObjectModel;

namespace FranceConnect.Sdk.Prefill.Internal;

/// <summary>What a set of forms needs: which facts, of which sources, behind which scopes (rule R1).</summary>
internal sealed class FormNeeds
{
    private const string SecondSession = "secondSession:";

    private static readonly HashSet<string> s_pivot = new(
        FranceConnectScope.IdentitePivot.ClaimsOnFranceConnect,
        StringComparer.Ordinal
    );

    private readonly List<(FactKey Key, FactSourceInfo Source, string Path)> _needs = [];
    private readonly List<(FactSourceInfo Source, string Path)> _secondNeeds = [];

    public FormNeeds(IReadOnlyList<FormDefinition> forms)
    {
        foreach (var form in forms)
        foreach (var field in form.Fields)
            if (field.Fact is { } fact)
                Add(form, fact);
        if (NeedsSecondQuotient)
            _secondNeeds.Add((FactSourceInfo.QuotientFamilial, "data.allocataires"));
    }

    public IReadOnlyList<FranceConnectScope> SignInScopes =>
        AtSignIn(_needs.Select(static need => (need.Source, need.Path)));

    public IReadOnlyList<FranceConnectScope> SecondGuardianScopes => AtSignIn(_secondNeeds);

    public IReadOnlyList<FranceConnectScope> ProviderScopes =>
        Array.AsReadOnly(
            _needs
                .Where(static need => !IsIdentity(need.Source))
                .SelectMany(static need => need.Source.ScopesOf(need.Path))
                .Distinct()
                .ToArray()
        );

    public IReadOnlyList<FormNoticeEntry> Notice =>
        Array.AsReadOnly(
            _needs
                .GroupBy(static need => need.Source.Id)
                .Select(static group => new FormNoticeEntry(
                    group.First().Source,
                    Array.AsReadOnly(group.Select(static need => need.Key).Distinct().ToArray())
                ))
                .ToArray()
        );

    /// <summary>Whether the quotient of a second guardian who signs in is wanted.</summary>
    public bool NeedsSecondQuotient =>
        _secondNeeds.Exists(static need => need.Source.Id == FactSourceInfo.QuotientFamilial.Id);

    public bool Uses(FactSourceInfo source) => _needs.Exists(need => need.Source.Id == source.Id);

    public IReadOnlyList<FactKey> WantedOf(FactSourceInfo source) =>
        Array.AsReadOnly(
            _needs.Where(need => need.Source.Id == source.Id).Select(static need => need.Key).Distinct().ToArray()
        );

    private static bool IsIdentity(FactSourceInfo source) => source.Id == FactSourceInfo.FranceConnect.Id;

    private void Add(FormDefinition form, FactKey fact)
    {
        foreach (var origin in fact.Origins)
        {
            var used = form.Sources.FirstOrDefault(other => other.Id == origin.Source.Id);
            var source = used ?? origin.Source;
            var isAsked = used is not null || IsIdentity(source) || source.Id == FactSourceInfo.Ban.Id;
            if (source.Id == FactSourceInfo.Derived.Id || source.Id == FactSourceInfo.Cog.Id)
                AddInput(form, fact, origin.Path);
            else if (isAsked && origin.Path.StartsWith(SecondSession, StringComparison.Ordinal))
                _secondNeeds.Add((source, origin.Path.Substring(SecondSession.Length)));
            else if (isAsked)
                _needs.Add((fact, source, origin.Path));
        }
    }

    /// <summary>A computed fact needs what it is computed from.</summary>
    private void AddInput(FormDefinition form, FactKey fact, string path)
    {
        if (Facts.All.FirstOrDefault(key => key.Name == path) is { } input)
            Add(form, input);
        else if (fact.Name == Facts.Household.ListedChildren.Name)
            foreach (var origin in Facts.Child.BirthName.Origins)
                if (form.Sources.Any(source => source.Id == origin.Source.Id))
                    _needs.Add((fact, origin.Source, origin.Path));
    }

    private static ReadOnlyCollection<FranceConnectScope> AtSignIn(
        IEnumerable<(FactSourceInfo Source, string Path)> needs
    )
    {
        var asked = needs.Where(static need => need.Source.IsAskedAtSignIn).ToList();
        var needsPivot = asked.Exists(static need => need.Source.NeedsIdentitePivot);
        List<FranceConnectScope> scopes = [FranceConnectScope.OpenId];
        if (needsPivot)
            scopes.Add(FranceConnectScope.IdentitePivot);
        foreach (var (source, path) in asked.OrderBy(static need => IsIdentity(need.Source) ? 0 : 1))
        foreach (var scope in source.ScopesOf(path))
            if (!(needsPivot && s_pivot.Contains(scope.Name)) && !scopes.Contains(scope))
                scopes.Add(scope);
        return scopes.AsReadOnly();
    }
}
