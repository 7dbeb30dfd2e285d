namespace FranceConnect.Sdk.Fuzz;

/// <summary>A parser ended as it should, with an answer that cannot be right.</summary>
internal sealed class Finding(string message) : Exception(message)
{
    public static void Unless(bool holds, string law)
    {
        if (!holds)
            throw new Finding(law);
    }
}
