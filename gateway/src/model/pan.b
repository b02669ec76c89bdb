	switch (t->back) {
	default: Uerror("bad return move");
	case  0: goto R999; /* nothing to undo */

		 /* PROC :init: */
	case 3: // STATE 7
		sv_restor();
		goto R999;

	case 4: // STATE 8
		;
		now.owner[2] = trpt->bup.oval;
		;
		goto R999;

	case 5: // STATE 9
		;
		now.owner[2] = trpt->bup.oval;
		;
		goto R999;

	case 6: // STATE 12
		;
		now.owner[ Index(3, 3) ] = trpt->bup.oval;
		;
		goto R999;

	case 7: // STATE 13
		;
		now.owner[ Index(3, 3) ] = trpt->bup.oval;
		;
		goto R999;
;
		;
		
	case 9: // STATE 15
		;
		now.owner[ Index(3, 3) ] = trpt->bup.oval;
		;
		goto R999;

	case 10: // STATE 18
		;
		;
		delproc(0, now._nr_pr-1);
		;
		goto R999;

	case 11: // STATE 19
		;
		;
		delproc(0, now._nr_pr-1);
		;
		goto R999;

	case 12: // STATE 20
		;
		;
		delproc(0, now._nr_pr-1);
		;
		goto R999;

	case 13: // STATE 22
		;
		p_restor(II);
		;
		;
		goto R999;

		 /* PROC Member */
	case 14: // STATE 41
		sv_restor();
		goto R999;
	case 15: // STATE 82
		sv_restor();
		goto R999;
	case 16: // STATE 123
		sv_restor();
		goto R999;
	case 17: // STATE 156
		sv_restor();
		goto R999;
	case 18: // STATE 189
		sv_restor();
		goto R999;
	case 19: // STATE 222
		sv_restor();
		goto R999;
	case 20: // STATE 246
		sv_restor();
		goto R999;
	case 21: // STATE 270
		sv_restor();
		goto R999;
	case 22: // STATE 294
		sv_restor();
		goto R999;
	case 23: // STATE 345
		sv_restor();
		goto R999;
	case 24: // STATE 396
		sv_restor();
		goto R999;
	case 25: // STATE 447
		sv_restor();
		goto R999;
	case 26: // STATE 498
		sv_restor();
		goto R999;
	case 27: // STATE 502
		sv_restor();
		goto R999;
	case 28: // STATE 506
		sv_restor();
		goto R999;
	case 29: // STATE 524
		sv_restor();
		goto R999;
	case 30: // STATE 542
		sv_restor();
		goto R999;
	case 31: // STATE 609
		sv_restor();
		goto R999;
	case 32: // STATE 681
		sv_restor();
		goto R999;
	case 33: // STATE 719
		sv_restor();
		goto R999;
	case 34: // STATE 740
		sv_restor();
		goto R999;
	case 35: // STATE 754
		sv_restor();
		goto R999;
	case 36: // STATE 767
		sv_restor();
		goto R999;

	case 37: // STATE 771
		;
		p_restor(II);
		;
		;
		goto R999;
	}

