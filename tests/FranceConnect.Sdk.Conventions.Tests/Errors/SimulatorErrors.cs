namespace FranceConnect.Sdk.Conventions.Tests;

/// <summary>
/// The simulator's codes. It has no catalogue of its own: they open the messages of ordinary exceptions and answers, for developers only. Those
/// found in its source must all be here.
/// </summary>
internal static class SimulatorErrors
{
    public static IReadOnlyList<ErrorEntry> All { get; } =
    [
        new(
            "FCS9001",
            "The simulator refuses to start in the environment Production, where anyone could sign in as anyone.",
            "Keep AddFranceConnectSimulator and FranceConnectSimulator.StartAsync out of production, or set ASPNETCORE_ENVIRONMENT and "
                + "DOTNET_ENVIRONMENT to Development on a developer's machine."
        ),
        new(
            "FCS9002",
            "A client or a data provider of the simulator is incomplete, or none has that id.",
            "Complete the registration the message names: identifier, secret of 32 characters or more, encryption "
                + "algorithm and public keys on FranceConnect+."
        ),
        new(
            "FCS9003",
            "The simulated login did not come back to the application: the simulator showed an error page.",
            "Read the platform's code in the message: the request the application built would be refused by FranceConnect too."
        ),
        new(
            "FCS9004",
            "No persona has that login.",
            "Use the login of a persona of the simulator's population, for example test."
        ),
        new(
            "FCS9005",
            "The fault cannot show: not in that login (it is of a shared document, of a step the login does not take, of the other platform, or "
                + "there is no page to choose it on), or not at that data provider, which the simulator does not have.",
            "Do what the message says: switch it on with Faults.Activate or Faults.Once, sign in with another browser, at a service of that platform, or use a "
                + "member of SimulatorProvider and SimulatorProviderFault."
        ),
        new(
            "FCS9006",
            "The error code of a persona is none of FranceConnect's error pages.",
            "Use a code of FranceConnect's catalogue of errors, for example Y010015."
        ),
        new(
            "FCS9007",
            "The simulator could not read a request (cut, or larger than 64 KiB: HTTP 4xx) or failed on it (HTTP 500).",
            "After a 4xx, send a smaller, whole request. After a 500, read the exception in the log of the application that hosts the "
                + "simulator (event 9007), or set FranceConnectSimulatorOptions.LoggerFactory, and report it."
        ),
        new(
            "FCS9008",
            "A person file of the simulator's households cannot be read: an unknown key, something missing, a relation to nobody.",
            "Correct what the message names; the simulator's guide tells how a person file is written."
        ),
        new(
            "FCS9009",
            "The folder of staging fixtures is missing, or a file of it is no fixture.",
            "Give FranceConnectSimulatorOptions.StagingFixturesPath the folder that holds one folder per operation, or remove the file."
        ),
    ];
}
