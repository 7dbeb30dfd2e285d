using FranceConnect.Sdk.Browser.Tests.Running;
using Microsoft.Playwright;

namespace FranceConnect.Sdk.Browser.Tests;

/// <summary>One browser and one portal for every test; each test has its own profile, so its own cookies.</summary>
[SetUpFixture]
public sealed class Site
{
    private static IPlaywright? s_playwright;
    private static IBrowser? s_browser;
    private static Portal? s_portal;

    internal static IBrowser Browser => s_browser!;

    internal static Portal Portal => s_portal!;

    /// <summary>Starts both at the first test that needs them: the tests of what is missing need neither.</summary>
    internal static async Task StartAsync()
    {
        if (s_portal is not null)
            return;
        var executable = Chromium.Require(Environment.GetEnvironmentVariable);
        s_playwright = await Playwright.CreateAsync();
        s_browser = await Chromium.LaunchAsync(s_playwright, executable);
        s_portal = await Portal.StartAsync();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        s_portal?.Dispose();
        if (s_browser is not null)
            await s_browser.CloseAsync();
        s_playwright?.Dispose();
    }
}
