using System.Reflection;
using FranceConnect.Sdk.DataProviders.ApiParticulier;
using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>Every model read from a wire record.</summary>
public sealed class ModelTests
{
    private static IEnumerable<Type> Models() =>
        typeof(IApiParticulierClient)
            .Assembly.GetExportedTypes()
            .Where(type => type.Namespace == typeof(IApiParticulierClient).Namespace)
            .Where(type => !type.ContainsGenericParameters && Constructor(type) is not null);

    [Test]
    public void Models_AreFound() => Assert.That(Models().Count(), Is.GreaterThan(20));

    [TestCaseSource(nameof(Models))]
    public void Model_NothingInTheAnswer_HasNoValueAndShowsNone(Type type)
    {
        var model = Empty(type);

        Assert.Multiple(() =>
        {
            Assert.That(model.ToString(), Is.EqualTo(type.Name));
            Assert.That(type.GetMethod("ToString", Type.EmptyTypes)!.DeclaringType, Is.EqualTo(type));
            foreach (var property in type.GetProperties())
                Assert.That(HoldsNothing(property.GetValue(model)), property.Name);
        });
    }

    private static ConstructorInfo? Constructor(Type type) =>
        type.GetConstructors(BindingFlags.NonPublic | BindingFlags.Instance)
            .FirstOrDefault(constructor =>
                constructor.GetParameters() is [var first, ..] && first.ParameterType.IsSubclassOf(typeof(WireRecord))
            );

    private static object Empty(Type type)
    {
        var constructor = Constructor(type)!;
        var arguments = constructor.GetParameters().Select(_ => (object?)null).ToArray();
        arguments[0] = Activator.CreateInstance(constructor.GetParameters()[0].ParameterType);
        return constructor.Invoke(arguments);
    }

    // A list is empty, a field not granted, a foreign value its default.
    private static bool HoldsNothing(object? value) =>
        value is null or System.Collections.ICollection { Count: 0 }
        || (value.GetType().IsValueType && value.Equals(Activator.CreateInstance(value.GetType())));
}
