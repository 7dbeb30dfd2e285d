namespace FranceConnect.Sdk.Simulator;

/// <summary>Faults of the redirect back to the service.</summary>
internal sealed class CallbackFaults(SimulatorCore core)
{
    public void Distort(List<(string Name, string Value)> parameters, SimulatorFault? ofLogin)
    {
        if (core.Faults.Shows(SimulatorFault.CallbackTemporarilyUnavailable, ofLogin))
        {
            ReplaceCode(parameters, "temporarily_unavailable");
        }

        if (core.Faults.Shows(SimulatorFault.CallbackServerError, ofLogin))
        {
            ReplaceCode(parameters, "server_error");
        }

        if (core.Faults.Shows(SimulatorFault.CallbackCodeAndError, ofLogin))
        {
            parameters.Add(("error", "access_denied"));
            parameters.Add(("error_description", "User auth aborted"));
        }

        if (core.Faults.Shows(SimulatorFault.CallbackDuplicateState, ofLogin))
        {
            parameters.Add(("state", RandomText.Create()));
        }

        if (core.Faults.Shows(SimulatorFault.CallbackWithoutIssuer, ofLogin))
        {
            parameters.RemoveAll(parameter => parameter.Name == "iss");
        }

        if (core.Faults.Shows(SimulatorFault.CallbackForeignIssuer, ofLogin))
        {
            parameters.RemoveAll(parameter => parameter.Name == "iss");
            parameters.Add(("iss", "https://autre-emetteur.example/api/v2"));
        }
    }

    private static void ReplaceCode(List<(string Name, string Value)> parameters, string error)
    {
        parameters.RemoveAll(parameter => parameter.Name == "code");
        parameters.Add(("error", error));
        parameters.Add(
            ("error_description", "authentication aborted due to a technical error on the authorization server")
        );
    }
}
