using Racer.Circuits;
using Racer.Driving;

namespace NetGen.Racer.Tests;

/// <summary>How the car moves, what it senses, how laps are counted.</summary>
public sealed class CarTests
{
    private const int Gas = 5;
    private const int Roll = 4;
    private const int Brake = 3;

    private readonly Circuit _circuit = new();

    [Fact]
    public void ActionsAreThoseOfTheKeys()
    {
        Assert.Equal([Brake, Roll, Gas], [Actions.Of(Keys.Brake), Actions.Of(Keys.None), Actions.Of(Keys.Gas)]);
        Assert.Equal(Roll, Actions.Of(Keys.Left | Keys.Right | Keys.Gas | Keys.Brake));
        Assert.Equal((-1, 1), (Actions.Steering(Actions.Of(Keys.Left | Keys.Gas)), Actions.Pedal(Actions.Of(Keys.Left | Keys.Gas))));
        foreach (var action in Enumerable.Range(0, Actions.Count))
        {
            var mirrored = Actions.Mirrored(action);
            Assert.Equal((-Actions.Steering(action), Actions.Pedal(action)), (Actions.Steering(mirrored), Actions.Pedal(mirrored)));
        }
    }

    [Fact]
    public void WithGasItApproachesItsTopSpeed()
    {
        // Rolling takes 1 of 11 m/s², air the rest at √(10/0.0122) m/s. On grass it cannot get there: it is put back before it leaves.
        var car = new Car(_circuit);
        for (var frame = 0; frame < 900; frame++)
        {
            car.Step(Gas);
            var speed = car.Speed;
            car.Put(0, 0, speed);
        }

        Assert.Equal(Math.Sqrt(10 / 0.0122), car.Speed, 0.1);
    }

    [Fact]
    public void BrakesStopItAndNoMore()
    {
        var car = new Car(_circuit);
        car.Put(0, 0, 12);
        var frames = 0;
        for (; car.Speed > 0 && frames < 1000; frames++)
        {
            car.Step(Brake);
        }

        Assert.InRange(frames, 60 * 12 / 19, 60 * 12 / 16);
        var place = car.Place;
        car.Step(Brake);
        Assert.Equal(place, car.Place);
    }

    /// <summary>Slow it turns on its smallest circle, fast on one that the tyres hold: radius = v²/grip.</summary>
    [Theory]
    [InlineData(4)]
    [InlineData(20)]
    public void ItTurnsOnACircle(double speed)
    {
        var car = new Car(_circuit);
        car.Put(0, 0, speed);
        for (var frame = 0; frame < 100 && car.Wheel < 1; frame++)
        {
            car.Step(Actions.Of(Keys.Right));
        }

        var (heading, now, way) = (car.Heading, car.Speed, car.Speed / Car.FramesPerSecond);
        car.Step(Actions.Of(Keys.Right));
        Assert.Equal(now < 11 ? 5 : now * now / 26, way / Math.Asin(heading.Cross(car.Heading)), 0.1);
        Assert.Equal(1, car.Heading.Length, 12);
    }

    [Fact]
    public void GrassTakesItsSpeed()
    {
        var (onTrack, onGrass) = (new Car(_circuit), new Car(_circuit));
        onTrack.Put(0, 0, 20);
        onGrass.Put(0, Circuit.HalfWidth + 1, 20);
        onGrass.Step(Roll);
        Assert.True(onGrass.IsOnGrass);
        for (var frame = 0; frame < 30; frame++)
        {
            onTrack.Step(Roll);
            onGrass.Step(Roll);
        }

        Assert.False(onTrack.IsOnGrass);
        Assert.True(onGrass.Speed < onTrack.Speed - 6);
    }

    [Fact]
    public void ACarThatStandsIsStuckAndIsPutBack()
    {
        var car = new Car(_circuit);
        car.Put(30, Circuit.HalfWidth + 2, 0);
        for (var frame = 0; frame < 2 * Car.FramesPerSecond; frame++)
        {
            Assert.False(car.IsStuck);
            car.Step(Roll);
        }

        Assert.True(car.IsStuck);
        car.Rescue();
        Assert.Equal((_circuit.Centre[car.Piece], 1, false), (car.Place, car.Rescues, car.IsStuck));
        Assert.True(car.Speed > 0);
    }

    /// <summary>However often a car is put back, a lap of it is a lap of the track.</summary>
    [Fact]
    public void WhatACarHasTravelledGoesWithARescue()
    {
        var car = new Car(_circuit);
        car.Put(20, Circuit.HalfWidth + 1, 0);
        var start = _circuit.Along(20, car.Place);
        for (var rescue = 0; rescue < 40; rescue++)
        {
            for (var frame = 0; frame < 20; frame++)
            {
                car.Step(Actions.Of(Keys.Gas | Keys.Left));
            }

            car.Rescue();
        }

        Assert.Equal(40, car.Rescues);
        Assert.True(car.Travelled > 20);
        Assert.Equal(_circuit.Along(car.Piece, car.Place), start + car.Travelled, 6);
    }

    [Fact]
    public void SensorsSeeTheEdgesTheSpeedAndTheWheel()
    {
        var car = new Car(_circuit);
        car.Put(4, 1, 15);
        var seen = new float[Sensors.Count];
        Sensors.Observe(_circuit, car, seen);

        // Nearly straight there: 80 degrees to the right the edge is 3.5 m away, to the left 5.5.
        Assert.Equal(3.5 / 0.985, Sensors.Distance(_circuit, car, Sensors.Rays - 1), 0.3);
        Assert.Equal(5.5 / 0.985, Sensors.Distance(_circuit, car, 0), 0.3);
        Assert.All(seen[..Sensors.Rays], value => Assert.InRange(value, 0, 1));
        Assert.True(seen[3] > seen[2] && seen[2] > seen[1] && seen[1] > seen[0]);
        Assert.Equal([0.5f, 0], seen[Sensors.Rays..]);
    }

    [Fact]
    public void LapsCountFromStartToStart()
    {
        var (car, clock, demonstrator) = (new Car(_circuit), new LapClock(_circuit.Length), new Demonstrator(_circuit));
        var ends = new List<int>();
        for (var frame = 1; ends.Count < 3 && frame < 10_000; frame++)
        {
            car.Step(Actions.Of(demonstrator.Drive(car)));
            clock.Note(car);
            Assert.False(car.IsOnGrass);
            if (clock.Laps > ends.Count)
            {
                ends.Add(frame);
                Assert.Equal(ends[^1] - ends.ElementAtOrDefault(ends.Count - 2), clock.Last);
            }
        }

        Assert.Equal(Math.Min(ends[2] - ends[1], ends[1] - ends[0]), clock.Best);
        Assert.InRange(clock.Best, 18 * Car.FramesPerSecond, 24 * Car.FramesPerSecond);
    }
}
