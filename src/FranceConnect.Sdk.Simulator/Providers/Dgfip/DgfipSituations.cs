using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace FranceConnect.Sdk.Simulator;

/// <summary>
/// A citizen's tax situation, opened by two credentials: the service's own token, and FranceConnect's access token, whose scopes choose
/// the years and the members.
/// </summary>
internal sealed partial class DgfipSituations(SimulatorCore core, ExpiringStore<DgfipToken> tokens)
{
    private readonly ProviderFaults _faults = new(core);
    private readonly Lazy<TaxFiles> _files = new(() => new());

    public Task ReadYearAsync(HttpContext context, DgfipResource resource, string year) =>
        ReadAsync(
            context,
            resource,
            (file, years) =>
            {
                if (!Year().IsMatch(year))
                {
                    return Refusal(400);
                }

                var age = years.AgeOf(int.Parse(year, CultureInfo.InvariantCulture));
                return age > TaxYears.Oldest ? Refusal(410)
                    : !years.AreOpen(age, file) ? Refusal(403)
                    : new(200, age);
            }
        );

    public Task ReadLatestAsync(HttpContext context) =>
        ReadAsync(
            context,
            DgfipResource.LatestIncomeOfTwoYears,
            (file, years) =>
            {
                int[] open = [.. TaxYears.LastTwo.Where(age => years.AreOpen(age, file))];
                return open.Length == 0
                    ? Refusal(403)
                    : new(200, open.FirstOrDefault(age => years.Publishes(age, file), open[0]));
            }
        );

    private async Task ReadAsync(HttpContext context, DgfipResource resource, Func<TaxFile?, TaxYears, Choice> choose)
    {
        core.Requests.Add(SimulatorProvider.Dgfip.ToString());
        if (await _faults.TryAnswerAsync(context, SimulatorProvider.Dgfip, resource.MediaType, DgfipSite.RefuseAsync))
        {
            return;
        }

        var headers = context.Request.Headers;
        if (
            headers["X-Correlation-ID"] is not [{ } correlation]
            || !CanonicalUuid().IsMatch(correlation)
            || headers["X-FranceConnect-OAuth"] is not [{ Length: > 0 } accessToken]
        )
        {
            await DgfipSite.RefuseAsync(context, 400);
            return;
        }

        if (
            !tokens.TryGet(ReadBearer(context.Request), out var service)
            || !service.Scopes.Contains(resource.Scope)
            || !core.FranceConnect.AccessTokens.TryGet(accessToken, out var citizen)
        )
        {
            await DgfipSite.RefuseAsync(context, 403);
            return;
        }

        var scopes = citizen.Grant.Request.Scopes;
        var members = resource == DgfipResource.Housing ? TaxMembers.OfHousing(scopes) : TaxMembers.OfIncome(scopes);
        var years = new TaxYears(core.Time.GetUtcNow(), scopes);
        var file = _files.Value.Find(citizen.Grant.Persona.Id);
        var choice = choose(file, years);
        if (choice.Status != 200 || members.Count == 0)
        {
            await DgfipSite.RefuseAsync(context, choice.Status != 200 ? choice.Status : 403);
            return;
        }

        var json = years.Publishes(choice.Age, file)
            ? resource == DgfipResource.Housing
                ? file.WriteHousing(choice.Age, members)
                : file.WriteIncome(choice.Age, years.YearOf(choice.Age), members)
            : null;
        await (
            json is null
                ? DgfipSite.RefuseAsync(context, 204)
                : Answers.TextAsync(context, 200, resource.MediaType, json)
        );
    }

    private static string? ReadBearer(HttpRequest request) =>
        request.Headers.Authorization is [{ } header]
        && header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)
            ? header[7..].Trim()
            : null;

    private static Choice Refusal(int status) => new(status, Age: 0);

    [GeneratedRegex("^[0-9]{4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex("^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$", RegexOptions.CultureInvariant)]
    private static partial Regex CanonicalUuid();

    private readonly record struct Choice(int Status, int Age);
}
