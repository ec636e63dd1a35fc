using NetGen.Training;

namespace NetGen.Tests.Training;

/// <summary>Schedules against values written out, and the places where those of others are known to be off by one.</summary>
public class ScheduleTests
{
    [Fact]
    public void ANumberIsAConstantRate()
    {
        Schedule schedule = 0.25;
        AssertRates(schedule, 3, 0.25, 0.25, 0.25, 0.25);
        Schedule whole = 1;
        AssertRates(whole, 1, 1);
    }

    [Fact]
    public void StepFallsEverySoManySteps() => AssertRates(Schedule.Step(0.8, 2, 0.5), 6, 0.8, 0.8, 0.4, 0.4, 0.2, 0.2, 0.1);

    [Fact]
    public void ExponentialFallsByAFactor() =>
        AssertRates(Schedule.Exponential(0.1, 0.5, 2), 4, 0.1, 0.07071067811865477, 0.05, 0.03535533905932738, 0.025);

    [Fact]
    public void PolynomialEndsAtItsEndAndStaysThere() =>
        AssertRates(Schedule.Polynomial(0.1, 0.01, 2), 4, 0.1, 0.060625, 0.0325, 0.015625, 0.01, 0.01, 0.01);

    [Fact]
    public void PolynomialOfPowerOneIsALine() => AssertRates(Schedule.Polynomial(1, 0), 4, 1, 0.75, 0.5, 0.25, 0);

    [Fact]
    public void InverseTimeFallsAsOneOverTime() => AssertRates(Schedule.InverseTime(0.6, 0.5), 3, 0.6, 0.4, 0.3, 0.24, 0.2);

    [Fact]
    public void InverseTimeCountsInItsUnit() => AssertRates(Schedule.InverseTime(0.6, 1, 2), 3, 0.6, 0.4, 0.3, 0.24);

    [Fact]
    public void CosineFallsAlongHalfACosineAndDoesNotRiseAgain() => AssertRates(
        Schedule.Cosine(1), 8,
        1, 0.9619397662556434, 0.8535533905932737, 0.6913417161825449, 0.5, 0.30865828381745514, 0.14644660940672627, 0.03806023374435663, 0, 0, 0);

    [Fact]
    public void CosineWarmsUpFromAFirstStepThatIsNotZero() =>
        AssertRates(Schedule.Cosine(2, warmup: 4), 8, 0.5, 1, 1.5, 2, 2, 1.7071067811865475, 1, 0.2928932188134524, 0);

    [Fact]
    public void CosineEndsAtItsEnd() => AssertRates(Schedule.Cosine(1, end: 0.2), 4, 1, 0.8828427124746191, 0.6, 0.317157287525381, 0.2, 0.2);

    [Fact]
    public void CosineRestartsInPeriodsOfTheSameLength() => AssertRates(Schedule.Cosine(1, restarts: 1), 4, 1, 0.5, 1, 0.5, 0);

    // Periods of 2 and 4 steps, the second half as high.
    [Fact]
    public void CosineRestartsInLongerAndLowerPeriods() => AssertRates(
        Schedule.Cosine(1, restarts: 1, periodFactor: 2, peakFactor: 0.5), 6, 1, 0.5, 0.5, 0.4267766952966369, 0.25, 0.07322330470336313, 0);

    [Fact]
    public void CosineThatOnlyWarmsUpIsDefined() => AssertRates(Schedule.Cosine(1, warmup: 4), 2, 0.25, 0.5);

    // Figures of PyTorch's formula: the peak at step 0.3 · 10 − 1, the lowest rate at the last step, 9.
    [Fact]
    public void OneCycleEndsAtTheLastStep() => AssertRates(
        Schedule.OneCycle(1), 10,
        0.04, 0.52, 1, 0.9504846320134737, 0.8117456539497631, 0.6112620219362893, 0.38874197806371075, 0.18825834605023697, 0.049519367986526286, 4e-6, 4e-6, 4e-6);

    [Theory]
    [InlineData(1, 0.3)]
    [InlineData(2, 0.3)]
    [InlineData(4, 0.25)]
    [InlineData(3, 0)]
    [InlineData(3, 1)]
    public void OneCycleIsDefinedForFewSteps(long steps, double rise)
    {
        var schedule = Schedule.OneCycle(1, rise);
        for (var step = 0; step < steps; step++)
        {
            Assert.InRange(schedule.RateAt(step, steps), 4e-6 * (1 - 1e-12), 1);
        }

        Assert.Equal(4e-6, schedule.RateAt(steps - 1, steps), 1e-12);
    }

    [Fact]
    public void OnPlateauStartsAtItsRate() => AssertRates(Schedule.OnPlateau(0.5), 2, 0.5, 0.5);

    public static TheoryData<string, Action> Refused => new()
    {
        { "rate", () => Schedule.Constant(-0.1) },
        { "rate", () => Schedule.Constant(double.NaN) },
        { "rate", () => Schedule.Constant(double.PositiveInfinity) },
        { "every", () => Schedule.Step(0.1, 0) },
        { "factor", () => Schedule.Step(0.1, 1, 1.5) },
        { "decay", () => Schedule.Exponential(0.1, 2) },
        { "decaySteps", () => Schedule.Exponential(0.1, 0.5, 0) },
        { "end", () => Schedule.Polynomial(0.1, -1) },
        { "power", () => Schedule.Polynomial(0.1, 0, -1) },
        { "decay", () => Schedule.InverseTime(0.1, -1) },
        { "warmup", () => Schedule.Cosine(0.1, -1) },
        { "restarts", () => Schedule.Cosine(0.1, restarts: -1) },
        { "end", () => Schedule.Cosine(0.1, end: 0.2) },
        { "periodFactor", () => Schedule.Cosine(0.1, periodFactor: 0.5) },
        { "peakFactor", () => Schedule.Cosine(0.1, peakFactor: 2) },
        { "peak", () => Schedule.OneCycle(double.NaN) },
        { "rise", () => Schedule.OneCycle(1, 1.5) },
        { "startDivisor", () => Schedule.OneCycle(1, 0.3, 0) },
        { "endDivisor", () => Schedule.OneCycle(1, 0.3, 25, 0.5) },
        { "factor", () => Schedule.OnPlateau(0.1, 1) },
        { "patience", () => Schedule.OnPlateau(0.1, patience: -1) },
        { "minDelta", () => Schedule.OnPlateau(0.1, minDelta: -1) },
        { "cooldown", () => Schedule.OnPlateau(0.1, cooldown: -1) },
        { "minRate", () => Schedule.OnPlateau(0.1, minRate: -1) },
        { "step", () => Schedule.Constant(0.1).RateAt(-1, 1) },
        { "steps", () => Schedule.Constant(0.1).RateAt(0, 0) },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void WhatIsOutOfRangeIsNamed(string name, Action call)
    {
        var thrown = Assert.Throws<ArgumentOutOfRangeException>(call);
        Assert.Equal(name, thrown.ParamName);
        Assert.StartsWith($"'{name}' is ", thrown.Message, StringComparison.Ordinal);
    }

    // The platform's functions are the judges, to their last bits; that ours are the same everywhere, tests/runtimes shows.
    [Fact]
    public void ThePowersAndCosinesAreRight()
    {
        for (var i = 0; i <= 10_000; i++)
        {
            var x = i / 10_000.0;
            Assert.Equal(0.5 * (1 + Math.Cos(Math.PI * x)), RateMath.HalfCosine(x), 1e-15);
            Assert.Equal(1, RateMath.Power(x, 20 * x) / Math.Pow(x, 20 * x), 2e-14);
            Assert.Equal(Math.Pow(x, i % 50), RateMath.Power(x, i % 50), 1e-14);
        }

        Assert.Equal((1, 0.0, 1.0, 0.0), (RateMath.HalfCosine(0), RateMath.HalfCosine(1), RateMath.Power(0, 0), RateMath.Power(0, 1.5)));
    }

    private static void AssertRates(Schedule schedule, long steps, params double[] rates)
    {
        for (var step = 0; step < rates.Length; step++)
        {
            Assert.Equal(rates[step], schedule.RateAt(step, steps), 1e-14);
        }
    }
}
