using CartPole;
using NetGen.Tests.Checks;
using Shared;

namespace NetGen.Tests.Samples;

/// <summary>What samples/CartPole draws, to the character.</summary>
public sealed class CartPolePictureTests
{
    private const string Upright = """
                                                   |
                                                   |
                                                   |
                                                   |
                                                   |
                                                   |
                                                   |
                                               .--[o]--.
                                               '-O---O-'
             #=================================+=================================#
        """;

    private const string LeftAndLeaning = """
                        /
                       /
                       /
                       /
                      /
                      /
                     /
                 .--[o]--.
                 '-O---O-'
             #=================================+=================================#
        """;

    [Fact]
    public void ThePoleStandsInTheMiddleOfItsCart() => Assert.Equal(Upright, Draw(new CartPoleState(0.3, 0, 0.01, 0)));

    [Fact]
    public void ThePoleLeansToItsSide() => Assert.Equal(LeftAndLeaning, Draw(new CartPoleState(-1.85, 0, 0.2, 0)));

    /// <summary>A cart that has left the rail is drawn as far as there is room.</summary>
    [Theory]
    [InlineData(2.46, 0.27)]
    [InlineData(-2.46, -0.27)]
    [InlineData(1e9, 0)]
    [InlineData(0, 1.5)]
    public void EveryStateHasAPicture(double position, double angle)
    {
        var lines = new Scene().Draw(new CartPoleState(position, 0, angle, 0)).ToString().Split('\n');
        Assert.Equal(Scene.Height + 1, lines.Length);
        Assert.All(lines.SkipLast(1), line => Assert.Equal(Scene.Width, line.Length));
        Assert.Equal("", lines[^1]);
    }

    [Fact]
    public void TheProgressIsOnOneLine()
    {
        var (returns, line) = (new ReturnHistory(), new ProgressLine());
        Assert.Equal("steps         0  episodes      0                        mean return   0.0", Line(0));
        foreach (var steps in new[] { 9, 62, 63, 250, 437, 438, 500 })
        {
            returns.Add(steps);
        }

        Assert.Equal("steps   123,456  episodes      7               ▁▁▂▅▇██  mean return 251.3", Line(123_456));
        Assert.Equal(Scene.Width, line.Draw(long.MaxValue, returns).Length);

        string Line(long steps) => line.Draw(steps, returns).TrimEnd().ToString();
    }

    [Fact]
    public void PicturesAllocateNothing()
    {
        var (scene, line, returns, characters) = (new Scene(), new ProgressLine(), new ReturnHistory(), 0);
        Assert.Equal(0, Allocation.BytesOf(
            () =>
            {
                returns.Add(characters % 500);
                characters += scene.Draw(new CartPoleState(characters % 5 / 2.0, 0, 0.1, 0)).Length + line.Draw(characters, returns).Length;
            },
            1000));
    }

    private static string Draw(CartPoleState state) =>
        string.Join('\n', new Scene().Draw(state).ToString().TrimEnd('\n').Split('\n').Select(line => line.TrimEnd()));
}
