using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;

namespace FranceConnect.Sdk.Conventions.Tests;

/// <summary>Rules on the public API. Each answers the offenders, so that the empty list means respected.</summary>
internal static class ApiRules
{
    private const BindingFlags Declared =
        BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Instance
        | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    private static readonly string[] ForeignNamespaces =
    [
        "Duende.",
        "Microsoft.IdentityModel.",
        "Org.BouncyCastle.",
        "Jose.",
        "Polly.",
    ];

    public static IEnumerable<string> PublicInternals(IEnumerable<Type> types) =>
        from type in types
        where type.IsVisible && (type.Namespace ?? "").Split('.').Contains("Internal")
        select type.FullName!;

    public static IEnumerable<string> ForeignTypes(IEnumerable<Type> types) =>
        from type in types
        where type.IsVisible
        from mention in Mentions(type)
        from foreign in Unfold(mention.Type)
        where ForeignNamespaces.Any(name => (foreign.FullName ?? "").StartsWith(name, StringComparison.Ordinal))
        select $"{type.Name}.{mention.Member}: {foreign.FullName}";

    public static IEnumerable<string> AsyncWithoutToken(IEnumerable<Type> types) =>
        from type in types
        where type.IsVisible && !typeof(Delegate).IsAssignableFrom(type)
        from method in type.GetMethods(Declared)
        where IsOffered(method) && IsAsync(method) && !IsFixedByAnotherContract(method)
        where method.GetParameters().LastOrDefault()?.ParameterType != typeof(CancellationToken)
        // A request knows by itself when it is abandoned (HttpContext.RequestAborted).
        where method.GetParameters().All(parameter => parameter.ParameterType != typeof(HttpContext))
        select $"{type.Name}.{method.Name}";

    public static IEnumerable<string> OpenClasses(IEnumerable<Type> types) =>
        from type in types
        where type.IsVisible && type.IsClass && !type.IsSealed && !type.IsAbstract
        select type.FullName!;

    /// <summary>What the compiler prints of a record is every member of it: a token, a name. Inside a package too: it may reach a log.</summary>
    public static IEnumerable<string> PrintedMembers(IEnumerable<Type> types) =>
        from type in types
        let print = type.GetMethod(nameof(ToString), Declared, Type.EmptyTypes)
        where print is not null && print.IsDefined(typeof(CompilerGeneratedAttribute))
        select type.FullName!;

    public static IEnumerable<string> PositionalRecords(IEnumerable<Type> types) =>
        from type in types
        where type.IsVisible
        from method in type.GetMethods(Declared)
        where method.Name == "Deconstruct" && method.IsDefined(typeof(CompilerGeneratedAttribute))
        select type.FullName!;

    private static IEnumerable<(string Member, Type Type)> Mentions(Type type)
    {
        if (type.BaseType is { } parent)
            yield return ("base", parent);
        foreach (var contract in type.GetInterfaces().Where(contract => contract.IsVisible))
            yield return ("interface", contract);
        foreach (var constraint in Constraints(type.GetGenericArguments()))
            yield return ("constraint", constraint);
        foreach (var field in type.GetFields(Declared).Where(field => field.IsPublic || field.IsFamily))
            yield return (field.Name, field.FieldType);
        foreach (var constructor in type.GetConstructors(Declared).Where(IsOffered))
        foreach (var parameter in constructor.GetParameters())
            yield return (".ctor", parameter.ParameterType);
        // Accessors of properties and events are methods too.
        foreach (var method in type.GetMethods(Declared).Where(IsOffered))
        {
            yield return (method.Name, method.ReturnType);
            foreach (var parameter in method.GetParameters())
                yield return (method.Name, parameter.ParameterType);
            foreach (var constraint in Constraints(method.GetGenericArguments()))
                yield return (method.Name, constraint);
        }
    }

    private static IEnumerable<Type> Constraints(Type[] arguments) =>
        arguments
            .Where(argument => argument.IsGenericParameter)
            .SelectMany(one => one.GetGenericParameterConstraints());

    private static IEnumerable<Type> Unfold(Type type) =>
        type.HasElementType ? Unfold(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Unfold).Append(type.GetGenericTypeDefinition())
        : [type];

    private static bool IsOffered(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsAsync(MethodInfo method) =>
        typeof(Task).IsAssignableFrom(method.ReturnType)
        || method.ReturnType == typeof(ValueTask)
        || (method.ReturnType.IsGenericType && method.ReturnType.GetGenericTypeDefinition() == typeof(ValueTask<>));

    // DisposeAsync, and overrides of a framework's own method, have the parameters that contract gives them.
    private static bool IsFixedByAnotherContract(MethodInfo method) =>
        method.GetBaseDefinition().DeclaringType != method.DeclaringType
        || method
            .DeclaringType!.GetInterfaces()
            .Where(contract => !method.DeclaringType.IsInterface && contract.Assembly != method.DeclaringType.Assembly)
            .Any(contract => method.DeclaringType.GetInterfaceMap(contract).TargetMethods.Contains(method))
        || method.IsSpecialName;
}
