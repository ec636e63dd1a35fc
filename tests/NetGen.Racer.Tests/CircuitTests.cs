using Racer.Circuits;

namespace NetGen.Racer.Tests;

/// <summary>The track: a closed line whose edges are where the grid says.</summary>
public sealed class CircuitTests
{
    private readonly Circuit _circuit = new();

    [Fact]
    public void ItsLengthIsThatOfItsPieces()
    {
        var length = Enumerable.Range(0, _circuit.Centre.Length).Sum(piece => (_circuit.Centre[(piece + 1) % _circuit.Centre.Length] - _circuit.Centre[piece]).Length);
        Assert.Equal(length, _circuit.Length, 9);
        Assert.InRange(length, 300, 350);
    }

    [Fact]
    public void PiecesFollowEachOtherWithoutCorners()
    {
        for (var piece = 0; piece < _circuit.Centre.Length; piece++)
        {
            var next = (piece + 1) % _circuit.Centre.Length;
            Assert.True(_circuit.Direction(piece).Dot(_circuit.Direction(next)) > 0.85, $"a corner after piece {piece}");
        }
    }

    /// <summary>Two parts of the track are never so near that their edges meet.</summary>
    [Fact]
    public void NoPartTouchesAnother()
    {
        var count = _circuit.Centre.Length;
        for (var a = 0; a < count; a++)
        {
            for (var b = 0; b < count; b++)
            {
                var apart = Math.Min((a - b + count) % count, (b - a + count) % count);
                Assert.True(apart < 24 || (_circuit.Centre[a] - _circuit.Centre[b]).Length > 2 * Circuit.HalfWidth, $"pieces {a} and {b}");
            }
        }
    }

    [Fact]
    public void TheGridHasTheDistanceToTheEdge()
    {
        var random = new Random(1);
        for (var i = 0; i < 2000; i++)
        {
            var place = new Point(random.NextDouble() * Circuit.Width, random.NextDouble() * Circuit.Height);
            var expected = Circuit.HalfWidth - Math.Sqrt(Enumerable.Range(0, _circuit.Centre.Length).Min(piece => _circuit.SquaredDistance(piece, place)));
            Assert.InRange(_circuit.Edges.At(place) - expected, -0.25, 0.25); // Between nodes of a grid of half a metre.
        }
    }

    /// <summary>Against steps of a centimetre.</summary>
    [Fact]
    public void ARayEndsWhereTheTrackDoes()
    {
        var random = new Random(2);
        for (var i = 0; i < 300; i++)
        {
            var from = _circuit.Centre[random.Next(_circuit.Centre.Length)];
            var angle = random.NextDouble() * 2 * Math.PI;
            var direction = new Point(Math.Cos(angle), Math.Sin(angle));
            var expected = 0.0;
            while (expected < 60 && _circuit.Edges.At(from + (direction * expected)) >= 0.05)
            {
                expected += 0.01;
            }

            Assert.Equal(Math.Min(expected, 60), _circuit.Edges.InDirection(from, direction, 60), 0.35);
        }
    }

    [Fact]
    public void ACarIsFollowedAcrossTheStart()
    {
        var last = _circuit.Centre.Length - 1;
        Assert.Equal(0, _circuit.Follow(last, _circuit.Centre[0] + (_circuit.Direction(0) * 0.5)));
        Assert.Equal(last, _circuit.Follow(0, _circuit.Centre[last] + (_circuit.Direction(last) * 0.5)));
    }
}
