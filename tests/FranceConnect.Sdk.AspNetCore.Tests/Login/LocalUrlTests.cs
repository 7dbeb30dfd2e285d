using FranceConnect.Sdk.AspNetCore.Internal;

namespace FranceConnect.Sdk.AspNetCore.Tests.Login;

internal sealed class LocalUrlTests
{
    [TestCase("/%00", false)]
    [TestCase("/moi%00?a=1", false)]
    [TestCase("/moi?a=%00", true)]
    [TestCase("/moi#%00", true)]
    [TestCase("/%2500", true)]
    [TestCase("/%C0%80%FF%ZZ%", true)]
    public void IsLocal_EscapedNull_IsRefusedWhereThePathCannotBeRead(string url, bool expected) =>
        Assert.That(LocalUrl.IsLocal(url), Is.EqualTo(expected));

    [TestCase("/", "/?f=1")]
    [TestCase("/?", "/?f=1")]
    [TestCase("/a?x=%20+&y", "/a?x=%20+&y&f=1")]
    [TestCase("/a?f=2&x=1", "/a?x=1&f=1")]
    [TestCase("/a?x=1&f=2&F=3&%66=4&f#bas", "/a?x=1&f=1#bas")]
    [TestCase("/a?ff=2#?f=3", "/a?ff=2&f=1#?f=3")]
    public void With_AnAddress_SetsTheParameterOnce(string url, string expected) =>
        Assert.That(LocalUrl.With(url, "f", "1"), Is.EqualTo(expected));
}
