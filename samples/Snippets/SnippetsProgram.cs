namespace Snippets;

internal static class SnippetsProgram
{
    /// <summary>Runs the documentation's login on the simulator, without a browser.</summary>
    public static async Task<int> Main()
    {
        var sentence = await WithoutAspNetCore.SignInAsync();
        Console.WriteLine(sentence);
        return 0;
    }
}
