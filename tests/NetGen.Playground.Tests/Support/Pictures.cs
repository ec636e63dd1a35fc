namespace NetGen.Playground.Tests.Support;

/// <summary>Pictures of the page, which NETGEN_PICTURES=1 asks for: those of the README beside the sample, others beside the tests. Each takes seconds.</summary>
internal static class Pictures
{
    /// <summary>Whether they are asked for.</summary>
    private static bool AreWanted { get; } = Environment.GetEnvironmentVariable("NETGEN_PICTURES") == "1";

    /// <summary>Takes one, where they are wanted.</summary>
    /// <param name="open">The page.</param>
    /// <param name="name">Without its ending.</param>
    /// <param name="isOfReadme">Whether the README shows it.</param>
    public static async Task TakeAsync(OpenPage open, string name, bool isOfReadme)
    {
        if (!AreWanted)
        {
            return;
        }

        await open.DrawnAsync();
        await open.Page.ScreenshotAsync(new()
        {
            Path = isOfReadme ? Path.Combine(Repository.Root, "samples/Playground", name + ".png") : Path.Combine(AppContext.BaseDirectory, "pictures", name + ".png"),
            FullPage = true,
        });
    }
}
