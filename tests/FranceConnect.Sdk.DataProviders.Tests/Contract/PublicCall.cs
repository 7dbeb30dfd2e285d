using System.Reflection;
using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>A method of the client, found as an application finds it.</summary>
internal sealed record PublicCall(PropertyInfo Group, MethodInfo Method)
{
    // One example for each type a method takes; an optional one is given too, so that all that can be written is.
    private static readonly Dictionary<Type, Func<Site, object?>> s_arguments = new()
    {
        [typeof(FranceConnectSession)] = site => site.Session(),
        [typeof(FranceConnectTenant)] = site => site.Session().Tenant,
        [typeof(DeskAccess)] = _ => Site.Desk(),
        [typeof(CivilIdentity)] = _ => People.Jeanne(),
        [typeof(QuotientFamilialPeriod?)] = _ => new QuotientFamilialPeriod(2026, 3),
        [typeof(ScolariteRequest)] = _ => People.School(),
        [typeof(Ine)] = _ => Ine.Parse("0123456789A"),
        [typeof(string)] = _ => "AA-123-AA", // a plate, and as good an identifier as another
        [typeof(int?)] = _ => 2025,
        [typeof(DataCallOptions)] = _ => null,
        [typeof(CancellationToken)] = _ => CancellationToken.None,
    };

    public static IReadOnlyList<PublicCall> All { get; } =
    [
        .. from property in typeof(IApiParticulierClient).GetProperties()
        // The gateway's own routes and the vendor's are not in the published file.
        where property.PropertyType != typeof(IServiceEndpoints) && property.PropertyType != typeof(IVendorEndpoints)
        from method in property.PropertyType.GetMethods()
        select new PublicCall(property, method),
    ];

    public bool IsObsolete => Method.GetCustomAttribute<ObsoleteAttribute>() is not null;

    /// <summary>Makes the call; optional arguments only when they are asked for.</summary>
    /// <returns>The outcome, and the value when there is one.</returns>
    public Task<(DataOutcome Outcome, object? Value)> MakeAsync(Site site, bool withOptional = true) =>
        MakeAsync(site.Client, p => withOptional || !p.IsOptional ? Argument(p, site) : Type.Missing);

    /// <summary>The same of any client, with arguments of one's own; <see cref="Type.Missing"/> leaves an optional one out.</summary>
    public async Task<(DataOutcome Outcome, object? Value)> MakeAsync(
        IApiParticulierClient client,
        Func<ParameterInfo, object?> argument
    )
    {
        var arguments = Method.GetParameters().Select(argument);
        var task = (Task)
            Method.Invoke(
                Group.GetValue(client),
                BindingFlags.OptionalParamBinding | BindingFlags.DoNotWrapExceptions,
                binder: null,
                [.. arguments],
                culture: null
            )!;
        await task;
        var result = task.GetType().GetProperty(nameof(Task<int>.Result))!.GetValue(task)!;
        return (
            (DataOutcome)result.GetType().GetProperty("Outcome")!.GetValue(result)!,
            result.GetType().GetProperty("ValueOrDefault")!.GetValue(result)
        );
    }

    /// <summary>The path it asks.</summary>
    public string Path()
    {
        using var site = new Site();
        MakeAsync(site).GetAwaiter().GetResult();
        return site.Provider.Single.Path;
    }

    public override string ToString() => $"{Group.Name}.{Method.Name}";

    private static object? Argument(ParameterInfo parameter, Site site) =>
        s_arguments.TryGetValue(parameter.ParameterType, out var example)
            ? example(site)
            : throw new NotSupportedException(
                $"No example of {parameter.ParameterType.Name} {parameter.Name}: add one."
            );
}
