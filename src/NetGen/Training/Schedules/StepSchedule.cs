namespace NetGen.Training;

internal sealed class StepSchedule : Schedule
{
    private readonly double _rate;
    private readonly long _every;
    private readonly double _factor;

    public StepSchedule(double rate, long every, double factor)
    {
        Demand.Between(nameof(rate), rate, 0, double.MaxValue);
        Demand.AtLeast(nameof(every), every, 1);
        Demand.Between(nameof(factor), factor, 0, 1);
        (_rate, _every, _factor) = (rate, every, factor);
    }

    internal override double Highest => _rate;

    internal override string Text => TextOf(nameof(Step), _rate, _every, _factor);

    private protected override double Rate(long step, long steps) => _rate * RateMath.Power(_factor, step / _every);
}
