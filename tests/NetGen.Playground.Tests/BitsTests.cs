using NetGen.Playground.Tests.Support;
using Playground.Data;
using Playground.Training;

namespace NetGen.Playground.Tests;

/// <summary>The same seed gives the same bits in the browser and on the desktop: data, initial weights, order of rows and every step.</summary>
[Collection(PageCollection.Name)]
public sealed class BitsTests(BrowserFixture browser)
{
    private const int Epochs = 20;

    [Theory]
    [InlineData("plain")]
    [InlineData("vector")]
    public async Task APortableNetworkHasTheDesktopsBits(string profile)
    {
        await using var open = await browser.OpenAsync();
        await open.PauseAsync();
        await open.ChooseDataAsync("Spiral");
        await open.Page.FillAsync("#seed", "7");
        await open.Page.Locator("#seed").BlurAsync();
        await open.CompileAsync(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "tests/NetGen.Playground.Tests/PortableNet.cs")));
        if (profile != "plain")
        {
            await open.Page.SelectOptionAsync("#profile", profile);
            await open.UntilBusyAsync();
            await open.UntilCompiledAsync();
        }

        await open.BeginAgainAsync();
        var seen = new List<string>();
        for (var epoch = 1; epoch <= Epochs; epoch++)
        {
            var before = await open.TextAsync("#fingerprint");
            await open.Page.ClickAsync("#step");
            await open.UntilAsync($"document.querySelector('#epoch').textContent === '{epoch}' && document.querySelector('#fingerprint').textContent !== '{before}'");
            seen.Add(await open.TextAsync("#fingerprint"));
        }

        Assert.Equal(Desktop(), seen);
    }

    [Fact]
    public void AnotherSeedHasOtherBits() => Assert.NotEqual(Desktop(), Desktop(seed: 8));

    private static IReadOnlyList<string> Desktop(int seed = 7)
    {
        var data = DrawnData.Draw(DatasetKind.Spiral, 0, seed);
        var experiment = new Experiment(TraineeFactory.Create(typeof(PortableNet), null, seed), data, data.Rows / 2, seed);
        return [.. Enumerable.Range(1, Epochs).Select(epoch =>
        {
            Assert.Equal(epoch, experiment.Run(1, 10, 0.03).Epoch);
            return ParameterFingerprint.Of(experiment.Trainee.Parameters);
        })];
    }
}
