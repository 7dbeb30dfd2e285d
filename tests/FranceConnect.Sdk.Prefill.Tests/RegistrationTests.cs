using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FranceConnect.Sdk.Prefill.Tests;

public sealed class RegistrationTests
{
    [Test]
    public void AddPrefill_CalledTwice_RegistersNothingNew()
    {
        var services = new ServiceCollection();
        services.AddPrefill(_ => { });
        var count = services.Count(service => service.ServiceType != typeof(IConfigureOptions<PrefillOptions>));

        services.AddPrefill(_ => { });

        Assert.That(
            services.Count(service => service.ServiceType != typeof(IConfigureOptions<PrefillOptions>)),
            Is.EqualTo(count)
        );
    }

    [Test]
    public void Options_OutOfBounds_AreAllNamedAtOnce()
    {
        using var services = new ServiceCollection()
            .AddPrefill(options =>
            {
                options.Budget = TimeSpan.FromMinutes(1);
                options.MaxRetries = 9;
            })
            .BuildServiceProvider();

        Assert.That(
            () => services.GetRequiredService<IOptions<PrefillOptions>>().Value,
            Throws
                .InstanceOf<OptionsValidationException>()
                .With.Message.Contains("FCS5001")
                .And.Message.Contains("Budget")
                .And.Message.Contains("MaxRetries")
        );
    }

    [Test]
    public void Options_Defaults_AreTenSecondsAndOneRetry()
    {
        var options = new PrefillOptions();

        Assert.That((options.Budget, options.MaxRetries), Is.EqualTo((TimeSpan.FromSeconds(10), 1)));
    }
}
