namespace NetGen.Training;

internal sealed class CosineSchedule : Schedule
{
    // 10^2 to the power of 100 is a number; and each step goes through the periods.
    private const double MostPeriodFactor = 100;
    private const int MostRestarts = 100;

    private readonly double _rate;
    private readonly long _warmup;
    private readonly int _restarts;
    private readonly double _end;
    private readonly double _periodFactor;
    private readonly double _peakFactor;

    public CosineSchedule(double rate, long warmup, int restarts, double end, double periodFactor, double peakFactor)
    {
        Demand.Between(nameof(rate), rate, 0, double.MaxValue);
        Demand.AtLeast(nameof(warmup), warmup, 0);
        Demand.Between(nameof(restarts), restarts, 0, MostRestarts);
        Demand.Between(nameof(end), end, 0, rate);
        Demand.Between(nameof(periodFactor), periodFactor, 1, MostPeriodFactor);
        Demand.Between(nameof(peakFactor), peakFactor, 0, 1);
        (_rate, _warmup, _restarts) = (rate, warmup, restarts);
        (_end, _periodFactor, _peakFactor) = (end, periodFactor, peakFactor);
    }

    internal override double Highest => _rate;

    internal override string Text => TextOf(nameof(Cosine), _rate, _warmup, _restarts, _end, _periodFactor, _peakFactor);

    private protected override double Rate(long step, long steps)
    {
        if (step < _warmup)
        {
            return _rate * (step + 1) / _warmup;
        }

        if (step >= steps)
        {
            return _end;
        }

        // Periods as shares of what follows the warm-up: 1, f, f², … of the first. The place in the period is a difference, so each but the first starts within a rounding of 0.
        var whole = 0.0;
        for (var k = 0; k <= _restarts; k++)
        {
            whole += RateMath.Power(_periodFactor, k);
        }

        var first = (steps - _warmup) / whole;
        var (place, length, peak) = ((double)(step - _warmup), first, _rate);
        for (var k = 0; k < _restarts && place >= length; k++)
        {
            place -= length;
            length *= _periodFactor;
            peak *= _peakFactor;
        }

        return _end + ((Math.Max(peak, _end) - _end) * RateMath.HalfCosine(Math.Min(1, place / length)));
    }
}
