namespace FranceConnect.Sdk.Tests.Identity;

public class PartialDateFillerTests
{
    [TestCase("1992-11-01", "1992-11-00")]
    [TestCase("1992-01-01", "1992-00-00")]
    [TestCase("1992-01-01", "1992-01-00")]
    public void WithoutFiller_CompletedParts_AreClearedAgain(string birthDate, string idpBirthDate) =>
        Assert.That(Clear(birthDate, idpBirthDate), Is.EqualTo(idpBirthDate));

    [TestCase("1955-01-01", "1955-01-01", Description = "born on a first of January")]
    [TestCase("1955-01-01", "", Description = "nothing to compare with")]
    [TestCase("1955-01-01", "1955")]
    [TestCase("1955-01-01", "0000-00-00")]
    [TestCase("1992-11-27", "1992-11-00", Description = "the registry knows the day")]
    [TestCase("1992-11-02", "1992-11-00")]
    [TestCase("1992-12-01", "1992-11-00", Description = "the registry says another month")]
    [TestCase("1991-11-01", "1992-11-00", Description = "the registry says another year")]
    [TestCase("1992-11-01", "1992-00-00", Description = "the registry knows the month: its first day may be real")]
    [TestCase("1992-01-15", "1992-00-00")]
    [TestCase("1962-08-24", "1963-08-24")]
    [TestCase("1992-11-00", "1992-00-00")]
    [TestCase("", "1992-11-00")]
    [TestCase("vers 1992", "1992-00-00")]
    public void WithoutFiller_AnythingElse_LeavesBirthDate(string birthDate, string idpBirthDate) =>
        Assert.That(Clear(birthDate, idpBirthDate), Is.EqualTo(birthDate));

    private static string Clear(string birthDate, string idpBirthDate) =>
        PartialDate.WithoutFiller(PartialDate.FromWire(birthDate), PartialDate.FromWire(idpBirthDate)).Raw;
}
