using System.Text.RegularExpressions;

namespace FranceConnect.Sdk.Conventions.Tests;

/// <summary>What the code logs, traces and counts is in the guide, and the guide promises nothing else.</summary>
public sealed partial class ObservabilityGuideTests
{
    private static readonly string Guide = File.ReadAllText(Repository.PathOf("docs", "guides", "observability.md"));

    [Test]
    public void Guide_LogEvents_AreThoseOfTheCode() =>
        Assert.That(EventRow().Matches(Guide).SelectMany(Numbers), Is.EquivalentTo(InCode(LogEvent())));

    [Test]
    public void Guide_TraceAndMetricNames_AreThoseOfTheCode()
    {
        var quoted = Names().Matches(Guide).Select(match => match.Groups[1].Value).Distinct();

        Assert.That(quoted, Is.EquivalentTo(InCode(Quoted())));
    }

    [TestCase("[LoggerMessage(2100, LogLevel.Debug, \"Started.\")]", "2100")]
    [TestCase("[LoggerMessage(\n    2009,\n    LogLevel.Warning", "2009")]
    [TestCase("[LoggerMessage(\n    EventId = 9000,\n    EventName", "9000")]
    public void LogEvent_EachWayOfWriting_IsSeen(string code, string number) =>
        Assert.That(LogEvent().Match(code).Groups[1].Value, Is.EqualTo(number));

    private static IEnumerable<string> InCode(Regex pattern) =>
        Repository
            .Files("src", ".cs")
            .SelectMany(file => pattern.Matches(file.Text))
            .Select(match => match.Groups[1].Value)
            .Distinct();

    private static IEnumerable<string> Numbers(Match row) => row.Groups[1].Value.Split(", ");

    [GeneratedRegex(@"LoggerMessage\(\s*(?:EventId\s*=\s*)?(\d{4})")]
    private static partial Regex LogEvent();

    [GeneratedRegex(@"^\| (\d{4}(?:, \d{4})*) \|", RegexOptions.Multiline)]
    private static partial Regex EventRow();

    [GeneratedRegex("\"(franceconnect\\.[a-z.]+)\"")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"`(franceconnect\.[a-z.]+)`")]
    private static partial Regex Names();
}
