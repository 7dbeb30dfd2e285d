using Microsoft.AspNetCore.WebUtilities;

namespace FranceConnect.Sdk.Simulator.Tests.Faults;

/// <summary>Faults of the way back show on every answer to the service, an error included, in the recorded order.</summary>
internal sealed class CallbackFaultTests
{
    private SimulatorFixture _fixture = null!;

    [SetUp]
    public async Task StartAsync() => _fixture = await SimulatorFixture.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _fixture.DisposeAsync();

    [TestCase("callback-no-issuer", "error,error_description,state")]
    [TestCase("callback-issuer", "error,error_description,state,iss")]
    [TestCase("callback-duplicate-state", "error,error_description,state,state,iss")]
    [TestCase("callback-code-and-error", "code,error,error_description,state,iss")]
    [TestCase("callback-server-error", "error,error_description,state,iss")]
    [TestCase("callback-unavailable", "error,error_description,state,iss")]
    public async Task CancelledLogin_FaultForEveryLogin_ShowsIt(string fault, string names)
    {
        _fixture.Simulator.Faults.Activate(SimulatorFault.Find(fault)!);

        var callback = await _fixture.Simulator.CancelAsync(_fixture.AuthorizeUrl());

        AssertShows(callback, fault, names, error: "access_denied");
    }

    [TestCase("callback-no-issuer", "error,error_description,state")]
    [TestCase("callback-issuer", "error,error_description,state,iss")]
    [TestCase("callback-duplicate-state", "error,error_description,state,state,iss")]
    [TestCase("callback-code-and-error", "code,error,error_description,state,iss")]
    [TestCase("callback-server-error", "error,error_description,state,iss")]
    [TestCase("callback-unavailable", "error,error_description,state,iss")]
    public async Task CancelAsync_Fault_ShowsInThatLoginOnly(string fault, string names)
    {
        var faulty = await _fixture.Simulator.CancelAsync(_fixture.AuthorizeUrl(), SimulatorFault.Find(fault));
        var next = await _fixture.Simulator.CancelAsync(_fixture.AuthorizeUrl());

        AssertShows(faulty, fault, names, error: "access_denied");
        AssertShows(next, "none", "error,error_description,state,iss", error: "access_denied");
    }

    [TestCase("wrong-nonce")]
    [TestCase("provider-error")]
    [TestCase("jwks-empty")]
    public void CancelAsync_FaultOfAnotherPlace_IsRefused(string fault) =>
        Assert.That(
            () => _fixture.Simulator.CancelAsync(_fixture.AuthorizeUrl(), SimulatorFault.Find(fault)),
            Throws.ArgumentException.With.Message.StartsWith("FCS9005").And.Message.Contains(fault)
        );

    [TestCase("callback-no-issuer", "error,error_description,state")]
    [TestCase("callback-issuer", "error,error_description,state,iss")]
    public async Task RefusedRequest_FaultForEveryLogin_ShowsIt(string fault, string names)
    {
        _fixture.Simulator.Faults.Activate(SimulatorFault.Find(fault)!);
        using var browser = _fixture.OpenBrowser();

        var answer = await browser.GetAsync(_fixture.AuthorizeUrl(("scope", "email")).AbsoluteUri);

        AssertShows(new Uri(answer.Location!), fault, names, error: "invalid_request");
    }

    [TestCase("callback-no-issuer", "code,state")]
    [TestCase("callback-issuer", "code,state,iss")]
    [TestCase("callback-duplicate-state", "code,state,state,iss")]
    [TestCase("callback-code-and-error", "code,error,error_description,state,iss")]
    [TestCase("callback-server-error", "error,error_description,state,iss")]
    [TestCase("callback-unavailable", "error,error_description,state,iss")]
    public async Task FinishedLogin_Fault_KeepsTheRecordedOrder(string fault, string names)
    {
        var callback = await _fixture.Simulator.AuthorizeAsync(
            _fixture.AuthorizeUrl(),
            "test",
            SimulatorFault.Find(fault)
        );

        AssertShows(callback, fault, names, error: "access_denied");
    }

    private void AssertShows(Uri callback, string fault, string names, string error)
    {
        var parameters = callback.Query.TrimStart('?').Split('&').Select(pair => pair.Split('=')[0]);
        Assert.That(parameters, Is.EqualTo(names.Split(',')));
        var query = QueryHelpers.ParseQuery(callback.Query);
        if (query.TryGetValue("error", out var shown))
        {
            var expected = fault switch
            {
                "callback-server-error" => "server_error",
                "callback-unavailable" => "temporarily_unavailable",
                _ => error,
            };
            Assert.That(shown.ToString(), Is.EqualTo(expected));
        }

        if (query.TryGetValue("iss", out var issuer))
        {
            Assert.That(issuer == _fixture.Simulator.Issuer, Is.EqualTo(fault != "callback-issuer"));
        }
    }
}
