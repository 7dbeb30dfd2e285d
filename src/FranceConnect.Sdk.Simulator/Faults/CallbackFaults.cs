namespace FranceConnect.Sdk.Simulator;

/// <summary>Faults of the redirect back to the service, whether it carries a code or an error.</summary>
internal sealed class CallbackFaults(PlatformCore core)
{
    private const string Technical = "authentication aborted due to a technical error on the authorization server";

    private static readonly (SimulatorFault Fault, Action<List<(string Name, string Value)>> Apply)[] s_distortions =
    [
        (SimulatorFault.CallbackTemporarilyUnavailable, all => Fail(all, "temporarily_unavailable")),
        (SimulatorFault.CallbackServerError, all => Fail(all, "server_error")),
        (SimulatorFault.CallbackCodeAndError, CompleteWithTheOther),
        (SimulatorFault.CallbackDuplicateState, Repeat),
        (SimulatorFault.CallbackWithoutIssuer, all => Remove(all, "iss")),
        (SimulatorFault.CallbackForeignIssuer, ReplaceIssuer),
    ];

    /// <summary>True for the faults that can show on the way back.</summary>
    public static bool Cover(SimulatorFault fault) => s_distortions.Any(distortion => distortion.Fault == fault);

    public void Distort(List<(string Name, string Value)> parameters, SimulatorFault? ofLogin)
    {
        foreach (var (fault, apply) in s_distortions)
        {
            if (core.Faults.Shows(fault, ofLogin))
            {
                apply(parameters);
            }
        }
    }

    private static void Fail(List<(string Name, string Value)> parameters, string error)
    {
        Remove(parameters, "code", "error", "error_description");
        parameters.InsertRange(0, [("error", error), ("error_description", Technical)]);
    }

    private static void CompleteWithTheOther(List<(string Name, string Value)> parameters)
    {
        if (parameters.Exists(parameter => parameter.Name == "code"))
        {
            parameters.InsertRange(1, [("error", "access_denied"), ("error_description", "User auth aborted")]);
        }
        else
        {
            parameters.Insert(0, ("code", RandomText.Create()));
        }
    }

    private static void Repeat(List<(string Name, string Value)> parameters)
    {
        var state = parameters.FindIndex(parameter => parameter.Name == "state");
        parameters.Insert(state + 1, ("state", RandomText.Create()));
    }

    private static void ReplaceIssuer(List<(string Name, string Value)> parameters)
    {
        Remove(parameters, "iss");
        parameters.Add(("iss", "https://autre-emetteur.example/api/v2"));
    }

    private static void Remove(List<(string Name, string Value)> parameters, params string[] names) =>
        parameters.RemoveAll(parameter => names.Contains(parameter.Name));
}
