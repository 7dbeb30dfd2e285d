namespace FranceConnect.Sdk.Tests.Identity;

public class FranceConnectSubjectTests
{
    private static readonly string s_digits = new('a', 64);

    [Test]
    public void IsWellFormed_DocumentedShape_IsTrue() =>
        Assert.That(FranceConnectSubject.From(s_digits + "v1").IsWellFormed, Is.True);

    [Test]
    public void IsWellFormed_OtherShapes_IsFalse()
    {
        Assert.That(FranceConnectSubject.From(s_digits + "v2").IsWellFormed, Is.False);
        Assert.That(FranceConnectSubject.From(s_digits.ToUpperInvariant() + "v1").IsWellFormed, Is.False);
        Assert.That(FranceConnectSubject.From(new string('g', 64) + "v1").IsWellFormed, Is.False);
        Assert.That(FranceConnectSubject.From(s_digits).IsWellFormed, Is.False);
        Assert.That(default(FranceConnectSubject).IsWellFormed, Is.False);
    }

    [Test]
    public void ToString_Always_HidesTheValue()
    {
        var subject = FranceConnectSubject.From("person-1");

        Assert.That(subject.ToString(), Is.EqualTo("***"));
        Assert.That($"{subject}", Does.Not.Contain("person"));
        Assert.That(subject.Value, Is.EqualTo("person-1"));
        Assert.That(default(FranceConnectSubject).ToString(), Is.Empty);
    }

    [Test]
    public void Equals_Subjects_ComparesOrdinally()
    {
        Assert.That(FranceConnectSubject.From("a") == FranceConnectSubject.From("a"), Is.True);
        Assert.That(FranceConnectSubject.From("a"), Is.Not.EqualTo(FranceConnectSubject.From("A")));
        Assert.That(FranceConnectSubject.From(null), Is.EqualTo(FranceConnectSubject.From(string.Empty)));
    }
}
