using System.Collections.Concurrent;
using System.Net;
using FranceConnect.Sdk.EndToEnd.Tests.Browser;
using FranceConnect.Sdk.EndToEnd.Tests.Portal;

namespace FranceConnect.Sdk.EndToEnd.Tests.Cluster;

/// <summary>A bounded number of citizens who sign in, a few at a time, while things happen to the cluster.</summary>
internal sealed class LoginLoad(PortalCluster cluster)
{
    private const int AtATime = 8;
    private const int MaxLogins = 3;

    // Of fictional citizens; the last one has a household for the forms.
    private static readonly string[] s_personas = ["test", "famille_msa", "separee", "couple_caf"];

    private readonly LoadClock _clock = new();
    private readonly List<(int After, Func<Task> Act)> _events = [];
    private int _next;
    private int _completed;

    /// <summary>How long something took, on the clock of the load.</summary>
    public async Task<Stretch> TimeAsync(Func<Task> act)
    {
        var start = _clock.Tick();
        await act();
        return new Stretch(start, _clock.Tick());
    }

    /// <summary>Once so many citizens are signed in, while the others go on; each event waits for the one before.</summary>
    public void After(int completed, Func<Task> act) => _events.Add((completed, act));

    /// <param name="count">How many citizens come.</param>
    /// <param name="visit">What each of them does.</param>
    public async Task<IReadOnlyList<Citizen>> RunAsync(int count, Func<Citizen, Task> visit)
    {
        var citizens = Enumerable.Range(0, count).Select(_ => Arrive()).ToList();
        var waiting = new ConcurrentQueue<Citizen>(citizens);
        var due = _events.Select(static _ => new TaskCompletionSource()).ToList();
        var happening = HappenAsync(due);
        await Task.WhenAll(Enumerable.Range(0, AtATime).Select(_ => ServeAsync(waiting, visit, due)));
        await happening;
        return citizens;
    }

    /// <summary>A citizen who has not signed in yet.</summary>
    public Citizen Arrive()
    {
        var wire = new Wire(_clock, cluster.At("/"));
        var number = _next++;
        return new Citizen(number, s_personas[number % s_personas.Length], wire, cluster.Open(wire));
    }

    /// <summary>Signs in, and starts again as a citizen does when the page says that it did not work.</summary>
    public async Task SignInAsync(Citizen citizen)
    {
        while (!citizen.IsSignedIn && citizen.Logins < MaxLogins)
        {
            citizen.Logins++;
            try
            {
                citizen.IsSignedIn = IsTheirPage(citizen, await GoThroughAsync(citizen));
            }
            catch (AssertionException)
            {
                // Not the page that was awaited: nginx's own, or the portal's failure page.
            }
        }
    }

    /// <summary>Whether it is the citizen's own page: their name, and nobody else's.</summary>
    public bool IsTheirPage(Citizen citizen, Visit page) =>
        page.Status == HttpStatusCode.OK
        && page.Address.AbsolutePath == "/moi"
        && page.TextOf("family-name") == cluster.Simulator.Population.Find(citizen.Persona)!.Identity.FamilyName;

    private async Task<Visit> GoThroughAsync(Citizen citizen)
    {
        var login = cluster.At(PortalBrowsing.Login);
        if (citizen.Logins == 1)
            return await citizen.Browser.SignInAsync(login, citizen.Persona);
        var page = await citizen.Browser.GoAsync(login);
        // FranceConnect may know them from their first attempt.
        return page.Body.Contains("/redirect-to-idp", StringComparison.Ordinal)
            ? await citizen.Browser.SignInAsync(login, citizen.Persona)
            : await citizen.Browser.SubmitAsync(HtmlForm.Find(page, "/login").With("consent", "yes"));
    }

    private async Task ServeAsync(
        ConcurrentQueue<Citizen> waiting,
        Func<Citizen, Task> visit,
        List<TaskCompletionSource> due
    )
    {
        while (waiting.TryDequeue(out var citizen))
        {
            await visit(citizen);
            var completed = Interlocked.Increment(ref _completed);
            for (var i = 0; i < due.Count; i++)
                if (completed >= _events[i].After)
                    due[i].TrySetResult();
        }
    }

    private async Task HappenAsync(List<TaskCompletionSource> due)
    {
        for (var i = 0; i < due.Count; i++)
        {
            await due[i].Task;
            await _events[i].Act();
        }
    }
}
