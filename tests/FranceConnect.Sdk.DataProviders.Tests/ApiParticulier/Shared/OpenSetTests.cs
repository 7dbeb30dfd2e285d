using System.Reflection;
using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>The values somebody else chooses: well-known members, and room for the others.</summary>
public sealed class OpenSetTests
{
    private static IEnumerable<Type> Sets() =>
        typeof(IApiParticulierClient)
            .Assembly.GetExportedTypes()
            .Where(type => type.IsValueType && type.GetProperty("IsKnown") is not null && Members(type).Any());

    [Test]
    public void Sets_AreFound() =>
        Assert.That(
            Sets(),
            Is.SupersetOf(
                new[]
                {
                    typeof(Echelon),
                    typeof(CodeRegimeFormation),
                    typeof(StatutServiceNational),
                    typeof(TypeCarburant),
                }
            )
        );

    [TestCaseSource(nameof(Sets))]
    public void Members_AreKnownDistinctAndReadFromTheirText(Type set)
    {
        var members = Members(set).Select(member => member.GetValue(null)!).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(members, Is.Unique);
            Assert.That(members, Has.All.Matches<object>(IsKnown));
            Assert.That(members.Select(member => From(set, member.ToString())), Is.EqualTo(members));
        });
    }

    [TestCaseSource(nameof(Sets))]
    public void From_AnyOtherText_IsKeptAndUnknown(Type set)
    {
        var other = From(set, "valeur de demain");

        Assert.Multiple(() =>
        {
            Assert.That(IsKnown(other), Is.False);
            Assert.That(other.ToString(), Is.EqualTo("valeur de demain"));
            Assert.That(IsKnown(From(set, null)), Is.False);
            Assert.That(From(set, ""), Is.EqualTo(Activator.CreateInstance(set)));
            Assert.That(From(set, null).ToString(), Is.Empty);
        });
    }

    private static IEnumerable<PropertyInfo> Members(Type set) =>
        set.GetProperties(BindingFlags.Public | BindingFlags.Static).Where(member => member.PropertyType == set);

    private static object From(Type set, string? text) => set.GetMethod("From")!.Invoke(null, [text])!;

    private static bool IsKnown(object value) => (bool)value.GetType().GetProperty("IsKnown")!.GetValue(value)!;
}
