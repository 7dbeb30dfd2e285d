using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FranceConnect.Sdk.Benchmarks.Tenants;

/// <summary>What a page that has nothing to do with a login pays to the authentication middleware, at 1 tenant and at 5,000.</summary>
internal static class UnrelatedRequest
{
    private const int Rounds = 41;
    private const int Requests = 2000;

    public static async Task PrintAsync()
    {
        await using var one = new Site(1);
        await using var many = new Site(5000);
        for (var go = 0; go < 10; go++)
        {
            one.Run(Requests);
            many.Run(Requests);
            await Task.Delay(100);
        }
        var times = new List<(double One, double Many)>();
        var bytes = new List<(double One, double Many)>();
        for (var round = 0; round < Rounds; round++)
        {
            var first = round % 2 == 0 ? one.Run(Requests) : default;
            var second = many.Run(Requests);
            first = round % 2 == 0 ? first : one.Run(Requests);
            times.Add((first.Microseconds, second.Microseconds));
            bytes.Add((first.Bytes, second.Bytes));
        }
        Report.Title("An unrelated request through the authentication middleware");
        Report.Line("at 1 tenant", times.Min(time => time.One), "µs");
        Report.Line("at 5,000 tenants", times.Min(time => time.Many), "µs");
        Report.Line(
            "CPU at 5,000 tenants against 1",
            Report.Median(times.Select(time => time.Many / time.One)),
            "x",
            1.15
        );
        Report.Exactly(
            "bytes allocated at 5,000 tenants",
            $"{Report.Median(bytes.Select(size => size.Many)):0}",
            $"{Report.Median(bytes.Select(size => size.One)):0}"
        );
    }

    private sealed class Site : IAsyncDisposable
    {
        private readonly SignedProvider _provider = new("ES256");
        private readonly ServiceProvider _services;
        private readonly RequestDelegate _pipeline;

        public Site(int tenants)
        {
            var services = new ServiceCollection();
            TenantSite.AddTenants(TenantSite.AddFranceConnect(services, _provider), tenants);
            services.AddLogging();
            services
                .AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
                .AddCookie()
                .AddFranceConnect();
            _services = services.BuildServiceProvider();
            var application = new ApplicationBuilder(_services);
            application.UseAuthentication();
            application.Run(static _ => Task.CompletedTask);
            _pipeline = application.Build();
        }

        public (double Microseconds, double Bytes) Run(int requests)
        {
            var bytes = GC.GetAllocatedBytesForCurrentThread();
            var time = ThreadClock.Microseconds;
            for (var i = 0; i < requests; i++)
                Run();
            return (
                (ThreadClock.Microseconds - time) / requests,
                (GC.GetAllocatedBytesForCurrentThread() - bytes) / (double)requests
            );
        }

        public async ValueTask DisposeAsync()
        {
            await _services.DisposeAsync();
            _provider.Dispose();
        }

        private void Run()
        {
            using var scope = _services.CreateScope();
            var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
            context.Request.Scheme = "https";
            context.Request.Host = new HostString("commune-0.example.org");
            context.Request.Path = "/horaires";
            if (!_pipeline(context).IsCompletedSuccessfully)
                throw new InvalidOperationException("The measure is worth nothing: the request left its thread.");
        }
    }
}
