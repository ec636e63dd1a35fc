using System.Globalization;
using CartPole;
using NetGen.Tests.Checks;
using NetGen.Tests.Support;
using Shared;

namespace NetGen.Tests.Samples;

/// <summary>The environment of samples/CartPole: its physics is that of <c>steps.csv</c>, which a script (<c>steps.py</c>) has computed another way.</summary>
public sealed class CartPoleEnvironmentTests
{
    private const double Tolerance = 1e-12;

    private static readonly List<(CartPoleState State, int Action, CartPoleState Next, bool IsLost)> Steps =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Samples/CartPole/steps.csv")).Skip(1).Select(Parse)];

    [Fact]
    public void AThousandStepsAreThoseOfTheEquations()
    {
        Assert.Equal(1000, Steps.Count);
        var environment = new CartPoleEnvironment();
        Assert.Equal([], Differences((state, action) =>
        {
            environment.Reset(state);
            var outcome = environment.Step(action);
            Assert.Equal(environment.State.IsLost, outcome == Outcome.Lost);
            return environment.State;
        }));
    }

    /// <summary>The mutants: physics that is nearly right.</summary>
    [Theory]
    [InlineData("the new velocities move the cart")]
    [InlineData("a force larger by a billionth")]
    [InlineData("left and right taken for one another")]
    [InlineData("an angle larger by a millionth")]
    public void NearlyRightPhysicsIsSeen(string mutant) => Assert.NotEmpty(Differences((state, action) =>
    {
        var force = action == 1 ? CartPoleState.Force : -CartPoleState.Force;
        var next = state.After(force);
        return mutant switch
        {
            "the new velocities move the cart" => next with { Position = state.Position + (CartPoleState.TimeStep * next.Velocity) },
            "a force larger by a billionth" => state.After(force * (1 + 1e-9)),
            "left and right taken for one another" => state.After(-force),
            _ => (state with { Angle = state.Angle * (1 + 1e-6) }).After(force),
        };
    }));

    /// <summary>The last bits of sine and cosine may be another machine's.</summary>
    [FactThatNeeds(Need.Python)]
    public void TheScriptMakesTheFile()
    {
        var run = ChildProcess.Run(Machine.Python!, [Path.Combine(Repository.Root, "tests/NetGen.Tests/Samples/CartPole/steps.py")], Path.GetTempPath());
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var made = run.Output.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Skip(1).Select(Parse).ToList();
        Assert.Equal(Steps.Select(step => (step.State, step.Action, step.IsLost)), made.Select(step => (step.State, step.Action, step.IsLost)));
        Assert.All(Steps.Zip(made), pair => Assert.True(IsNear(pair.First.Next, pair.Second.Next)));
    }

    [Fact]
    public void TheLimitsThemselvesAreNotLost()
    {
        var limits = new CartPoleState(CartPoleState.PositionLimit, 0, -CartPoleState.AngleLimit, 0);
        Assert.False(limits.IsLost);
        Assert.True((limits with { Position = Math.BitIncrement(limits.Position) }).IsLost);
        Assert.True((limits with { Angle = Math.BitDecrement(limits.Angle) }).IsLost);
        Assert.Equal(12, CartPoleState.AngleLimit * 180 / Math.PI, 12);
    }

    [Fact]
    public void EpisodesStartEvenlyNearTheMiddle()
    {
        var (environment, random, values) = (new CartPoleEnvironment(), new RandomNumbers(1), new List<double>());
        for (var i = 0; i < 1000; i++)
        {
            environment.Reset(random);
            values.AddRange([environment.State.Position, environment.State.Velocity, environment.State.Angle, environment.State.AngularVelocity]);
        }

        Assert.All(values, value => Assert.InRange(value, -0.05, 0.05));
        Assert.InRange(values.Average(), -0.002, 0.002);
        Assert.InRange(values.Min(), -0.05, -0.0499);
        Assert.InRange(values.Max(), 0.0499, 0.05);
    }

    [Fact]
    public void AnEpisodeIsCutOffAfterFiveHundredSteps()
    {
        var (environment, outcomes) = (Started(), new List<Outcome>());
        while (outcomes.LastOrDefault() == Outcome.Running)
        {
            outcomes.Add(environment.Step(ByRule(environment)));
        }

        Assert.Equal(Enumerable.Repeat(Outcome.Running, 499).Append(Outcome.TimeUp), outcomes);
        Assert.Equal(500, environment.Steps);
        Assert.Contains("500 steps", Assert.Throws<InvalidOperationException>(() => environment.Step(0)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AStepAfterAFallIsRefused()
    {
        var environment = Started();
        while (environment.Step(1) == Outcome.Running)
        {
        }

        var (state, steps) = (environment.State, environment.Steps);
        Assert.InRange(steps, 8, 12);
        Assert.Throws<InvalidOperationException>(() => environment.Step(1));
        Assert.Equal((state, steps), (environment.State, environment.Steps));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    public void WhatIsNoActionIsRefused(int action)
    {
        var environment = Started();
        var state = environment.State;
        var problem = Assert.Throws<ArgumentOutOfRangeException>(() => environment.Step(action));
        Assert.Equal(("action", (object)action), (problem.ParamName, problem.ActualValue));
        Assert.Equal((state, 0), (environment.State, environment.Steps));
    }

    [Fact]
    public void StepsAllocateNothing()
    {
        var (environment, random, observation) = (Started(), new RandomNumbers(2), new float[CartPoleEnvironment.ObservationSize]);
        Assert.Equal(0, Allocation.BytesOf(
            () =>
            {
                environment.Observe(observation);
                if (environment.Step(random.Next() < 0.5 ? 1 : 0) != Outcome.Running)
                {
                    environment.Reset(random);
                }
            },
            10_000));
    }

    private static CartPoleEnvironment Started()
    {
        var environment = new CartPoleEnvironment();
        environment.Reset(new RandomNumbers(1));
        return environment;
    }

    /// <summary>A rule by hand that never lets the pole fall: push to where it leans and turns, and a little away from the middle.</summary>
    private static int ByRule(CartPoleEnvironment environment)
    {
        var state = environment.State;
        return (0.05 * state.Position) + (0.1 * state.Velocity) + state.Angle + (0.3 * state.AngularVelocity) > 0 ? 1 : 0;
    }

    private static List<string> Differences(Func<CartPoleState, int, CartPoleState> step) =>
    [
        .. from row in Steps.Index()
           let next = step(row.Item.State, row.Item.Action)
           where !IsNear(next, row.Item.Next) || next.IsLost != row.Item.IsLost
           select $"line {row.Index + 2}: {row.Item.State} with {row.Item.Action} leads to {next}, expected {row.Item.Next}",
    ];

    private static bool IsNear(CartPoleState one, CartPoleState other) =>
        Math.Abs(one.Position - other.Position) <= Tolerance && Math.Abs(one.Velocity - other.Velocity) <= Tolerance
        && Math.Abs(one.Angle - other.Angle) <= Tolerance && Math.Abs(one.AngularVelocity - other.AngularVelocity) <= Tolerance;

    private static (CartPoleState State, int Action, CartPoleState Next, bool IsLost) Parse(string line)
    {
        var values = Array.ConvertAll(line.Split(','), cell => double.Parse(cell, CultureInfo.InvariantCulture));
        return (new(values[0], values[1], values[2], values[3]), (int)values[4], new(values[5], values[6], values[7], values[8]), values[9] == 1);
    }
}
