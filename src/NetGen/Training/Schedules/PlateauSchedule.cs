namespace NetGen.Training;

/// <summary>Keras's ReduceLROnPlateau, with the order of its operations.</summary>
internal sealed class PlateauSchedule : Schedule
{
    private readonly double _rate;
    private readonly double _factor;
    private readonly int _patience;
    private readonly double _minDelta;
    private readonly int _cooldown;
    private readonly double _minRate;

    public PlateauSchedule(double rate, double factor, int patience, double minDelta, int cooldown, double minRate)
    {
        Demand.Between(nameof(rate), rate, 0, double.MaxValue);
        Demand.Between(nameof(factor), factor, 0, 1);
        if (factor >= 1)
        {
            throw Demand.OutOfRange(nameof(factor), nameof(factor), factor, "less than 1");
        }

        Demand.AtLeast(nameof(patience), patience, 0);
        Demand.Between(nameof(minDelta), minDelta, 0, double.MaxValue);
        Demand.AtLeast(nameof(cooldown), cooldown, 0);
        Demand.Between(nameof(minRate), minRate, 0, double.MaxValue);
        (_rate, _factor, _patience) = (rate, factor, patience);
        (_minDelta, _cooldown, _minRate) = (minDelta, cooldown, minRate);
    }

    internal override double Highest => Math.Max(_rate, _minRate);

    internal override string Text => TextOf(nameof(OnPlateau), _rate, _factor, _patience, _minDelta, _cooldown, _minRate);

    internal PlateauState Start => new() { Rate = _rate, Best = double.PositiveInfinity };

    /// <summary>Looks at the loss of an epoch.</summary>
    internal void Update(ref PlateauState state, double loss)
    {
        if (state.Cooldown > 0)
        {
            state.Cooldown--;
            state.Wait = 0;
        }

        if (loss < state.Best - _minDelta)
        {
            state.Best = loss;
            state.Wait = 0;
        }
        else if (state.Cooldown == 0)
        {
            state.Wait++;
            if (state.Wait >= _patience && state.Rate > _minRate)
            {
                state.Rate = Math.Max(state.Rate * _factor, _minRate);
                state.Cooldown = _cooldown;
                state.Wait = 0;
            }
        }
    }

    private protected override double Rate(long step, long steps) => _rate;
}
