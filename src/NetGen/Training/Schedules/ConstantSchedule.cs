namespace NetGen.Training;

internal sealed class ConstantSchedule : Schedule
{
    private readonly double _rate;

    public ConstantSchedule(double rate)
    {
        Demand.Between(nameof(rate), rate, 0, double.MaxValue);
        _rate = rate;
    }

    internal override double Highest => _rate;

    internal override string Text => TextOf(nameof(Constant), _rate);

    private protected override double Rate(long step, long steps) => _rate;
}
